"""CherryPy as its tutorial begins.

framework: cherrypy
documentation: https://docs.cherrypy.dev/en/latest/tutorials.html
interface: wsgi
"""

import cherrypy


class Root:
    @cherrypy.expose
    def plain(self):
        cherrypy.response.headers["Content-Type"] = "text/plain"
        return "Hello, world!"

    @cherrypy.expose
    @cherrypy.tools.json_out()
    def json(self):
        return {"message": "Hello, world!"}

    @cherrypy.expose
    def user(self, name):
        cherrypy.response.headers["Content-Type"] = "text/plain"
        return f"Hello, {name}!"


cherrypy.config.update({"environment": "embedded"})
app = cherrypy.tree.mount(Root())
