"""TurboGears as its tutorial begins, in minimal mode.

framework: turbogears
documentation: https://turbogears.readthedocs.io/en/latest/turbogears/minimal/index.html
interface: wsgi
"""

from tg import MinimalApplicationConfigurator, TGController, expose


class RootController(TGController):
    @expose(content_type="text/plain")
    def plain(self):
        return "Hello, world!"

    @expose("json")
    def json(self):
        return {"message": "Hello, world!"}

    @expose(content_type="text/plain")
    def user(self, name):
        return f"Hello, {name}!"


config = MinimalApplicationConfigurator()
config.update_blueprint({"root_controller": RootController(), "renderers": ["json"]})
app = config.make_wsgi_app()
