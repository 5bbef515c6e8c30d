<%@ Page Language="C#" %>
<script runat="server">
void SignOut(object sender, EventArgs e)
{
  FormsAuthentication.SignOut();
  Response.Redirect("Login.aspx");
}
</script>
<!DOCTYPE html>
<html>
<head runat="server"><title>Your account</title></head>
<body style="background: #f00">
<h1>Your account</h1>
<form id="AccountForm" runat="server">
<p>Hello <%: User.Identity.Name %>. SECRET-OF-<%: User.Identity.Name.ToUpperInvariant() %></p>
<p><a href="Default.aspx">Home</a></p>
<p><a href="Admin.aspx">Administration</a></p>
<p><a id="SignOutLink" href="Logout.aspx">Sign out</a></p>
<p><asp:LinkButton ID="SignOutButton" Text="Sign out by postback" OnClick="SignOut" runat="server" /></p>
</form>
</body>
</html>
