"""stub"""


def is_word(word: str) -> bool:
    return False
