"""Robyn as its documentation begins; only its own server can call it.

framework: robyn
documentation: https://robyn.tech/documentation/en
interface: server
openapi-page: /docs
"""

from robyn import Robyn

app = Robyn(__file__)


@app.get("/plain")
async def plain():
    return "Hello, world!"


@app.get("/json")
async def json():
    return {"message": "Hello, world!"}


@app.get("/user/:name")
async def user(request):
    return f"Hello, {request.path_params['name']}!"


# Not counted: its server and its test client.
def serve(port):
    app.start(host="127.0.0.1", port=port)


def plain_by_test_client():
    from robyn.testing import TestClient

    return TestClient(app).get("/plain").text
