"""The processes of `engine up`: LiveKit server, worker and API."""
