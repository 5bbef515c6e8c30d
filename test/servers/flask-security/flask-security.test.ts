import { testServer } from '../test-server.js'
import { flaskSecurity } from './flask-security.js'

testServer(flaskSecurity)
