"""What Discord takes, in characters and counts.

From https://discord.com/developers/docs/resources/message#embed-object-embed-limits,
https://discord.com/developers/docs/components/reference and
https://discord.com/developers/docs/interactions/application-commands.
"""

CONTENT = 2000
EMBED = 6000
"""All texts of all embeds of a message together."""
TITLE = 256
DESCRIPTION = 4096
FIELDS = 25
FIELD_NAME = 256
FIELD_VALUE = 1024
OPTIONS = 25
"""Entries of a menu, and choices of an autocomplete."""
LABEL = 100
"""A menu's entry; also the name and the value of a choice."""
BUTTON_LABEL = 80
ROWS = 5
"""Rows of a message, buttons of a row and fields of a form."""
CUSTOM_ID = 100
ALT = 1024
"""The words that stand for a picture."""
FILE = 40 * 1024
"""Bytes of a picture. Discord takes 10 MiB; this is what loads at once on a phone that has hardly any signal."""
FORM_LABEL = 45
"""The title of a form, and the label of a field in it."""
PLACEHOLDER = 100
"""What stands in an empty field of a form; in an empty menu it may be 150."""
