"""`engine route`: try what a caller may say, or a file of it, on a centre."""
