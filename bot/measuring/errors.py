"""What stops a measurement."""


class MeasuringError(Exception):
    """Something cannot be installed, run or counted. The message says what, and what to do."""


class NotReachedError(MeasuringError):
    """The package index did not answer."""
