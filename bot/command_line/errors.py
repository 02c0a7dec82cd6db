"""What stops a command."""


class CommandError(Exception):
    """A command cannot do what was asked. The message says why and what to do; `status` is the exit status."""

    def __init__(self, message: str, status: int = 1) -> None:
        super().__init__(message)
        self.status = status
