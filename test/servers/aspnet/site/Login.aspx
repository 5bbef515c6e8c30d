<%@ Page Language="C#" %>
<script runat="server">
void SignIn(object sender, EventArgs e)
{
  if (!FormsAuthentication.Authenticate(UserName.Text, Password.Text))
  {
    Message.Text = "Wrong name or password.";
    return;
  }
  int seconds = int.Parse(ConfigurationManager.AppSettings["TicketSeconds"]);
  DateTime now = DateTime.Now;
  var ticket = new FormsAuthenticationTicket(1, UserName.Text, now, now.AddSeconds(seconds), false, "");
  var cookie = new HttpCookie(FormsAuthentication.FormsCookieName, FormsAuthentication.Encrypt(ticket));
  cookie.HttpOnly = true;
  Response.Cookies.Add(cookie);
  Response.Redirect(FormsAuthentication.GetRedirectUrl(UserName.Text, false));
}
</script>
<!DOCTYPE html>
<html>
<head runat="server"><title>Sign in</title></head>
<body>
<h1>Sign in</h1>
<form id="LoginForm" runat="server">
<p><asp:Label ID="Message" runat="server" /></p>
<p>Name <asp:TextBox ID="UserName" runat="server" /></p>
<p>Password <asp:TextBox ID="Password" TextMode="Password" runat="server" /></p>
<p><asp:Button ID="Submit" Text="Sign in" OnClick="SignIn" runat="server" /></p>
</form>
</body>
</html>
