"""A small site as the tutorials of Flask and Flask-Login write it."""
import sys
from datetime import timedelta
from functools import wraps

from flask import Flask, abort, flash, redirect, render_template, request, session, url_for
from flask_login import LoginManager, UserMixin, current_user, login_required, login_user, logout_user

app = Flask(__name__)
app.secret_key = "a secret of the tests"
app.config["PERMANENT_SESSION_LIFETIME"] = timedelta(seconds=int(sys.argv[2]))

login_manager = LoginManager(app)
login_manager.login_view = "login"


class User(UserMixin):
    def __init__(self, name, password, roles):
        self.id = name
        self.password = password
        self.roles = roles


users = {
    "alice": User("alice", "alice-password", ["engineer", "admin"]),
    "bob": User("bob", "bob-password", ["engineer"]),
}


@login_manager.user_loader
def load_user(user_id):
    return users.get(user_id)


def role_required(role):
    def decorate(view):
        @wraps(view)
        @login_required
        def guarded(*args, **kwargs):
            if role not in current_user.roles:
                abort(403)
            return view(*args, **kwargs)

        return guarded

    return decorate


@app.route("/")
def home():
    return render_template("home.html")


@app.route("/login", methods=["GET", "POST"])
def login():
    if request.method == "POST":
        user = users.get(request.form["username"])
        if user and user.password == request.form["password"]:
            session.permanent = True
            login_user(user)
            target = request.args.get("next", "")
            return redirect(target if target.startswith("/") and target[1:2] not in "/\\" else url_for("account"))
        flash("Wrong name or password.")
    return render_template("login.html")


@app.route("/account")
@login_required
def account():
    return render_template("account.html")


@app.route("/admin")
@role_required("admin")
def admin():
    return render_template("admin.html")


@app.route("/logout")
@login_required
def logout():
    logout_user()
    session.clear()
    return redirect(url_for("login"))


app.run(host="127.0.0.1", port=int(sys.argv[1]))
