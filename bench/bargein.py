async def measure(stage, calls): return []
WELCOME=""
