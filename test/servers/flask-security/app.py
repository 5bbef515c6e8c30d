"""A small site as the quick start of Flask-Security writes it."""
import sys
from datetime import timedelta

from flask import Flask, render_template
from flask_security import Security, SQLAlchemyUserDatastore, auth_required, hash_password, roles_required
from flask_security.models import fsqla_v3 as fsqla
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SECRET_KEY"] = "a secret of the tests"
app.config["SECURITY_PASSWORD_SALT"] = "146585145368132386173505678016728509634"
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
app.config["PERMANENT_SESSION_LIFETIME"] = timedelta(seconds=int(sys.argv[2]))
# Without it each sign-in looks the mail domain up in DNS.
app.config["SECURITY_EMAIL_VALIDATOR_ARGS"] = {"check_deliverability": False}

db = SQLAlchemy(app)
fsqla.FsModels.set_db_info(db)


class Role(db.Model, fsqla.FsRoleMixin):
    pass


class User(db.Model, fsqla.FsUserMixin):
    pass


user_datastore = SQLAlchemyUserDatastore(db, User, Role)
app.security = Security(app, user_datastore)


@app.route("/")
def home():
    return render_template("home.html")


@app.route("/account")
@auth_required()
def account():
    return render_template("account.html")


@app.route("/admin")
@auth_required()
@roles_required("admin")
def admin():
    return render_template("admin.html")


with app.app_context():
    db.create_all()
    admin_role = user_datastore.create_role(name="admin")
    user_datastore.create_user(
        email="alice@example.com", password=hash_password("alice-password"), roles=[admin_role]
    )
    user_datastore.create_user(email="bob@example.com", password=hash_password("bob-password"))
    db.session.commit()

app.run(host="127.0.0.1", port=int(sys.argv[1]))
