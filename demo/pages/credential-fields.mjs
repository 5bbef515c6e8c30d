import { html } from '../html.mjs'

/** Name and password, the same on the login page and in the app. */
export const credentialFields = (username = '') => html`<p class="field">
<label for="username">Name</label>
<input id="username" name="username" value="${username}" autocomplete="username" autocapitalize="none" required>
</p>
<p class="field">
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required>
</p>
<p class="hint">Try <b>alice</b> or <b>bob</b>, with the password <b>demo</b>.</p>`
