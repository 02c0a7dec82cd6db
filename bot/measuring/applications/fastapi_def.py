"""FastAPI with functions that are not async.

framework: fastapi
variant: with views that are not async, which it runs in threads
documentation: https://fastapi.tiangolo.com/async/
interface: asgi
"""

from fastapi import FastAPI
from fastapi.responses import PlainTextResponse

app = FastAPI()


@app.get("/plain", response_class=PlainTextResponse)
def plain():
    return "Hello, world!"


@app.get("/json")
def json():
    return {"message": "Hello, world!"}


@app.get("/user/{name}", response_class=PlainTextResponse)
def user(name: str):
    return f"Hello, {name}!"
