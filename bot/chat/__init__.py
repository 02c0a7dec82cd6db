"""The Discord shell: the only code that imports discord. It turns what people do into questions for the adviser."""
