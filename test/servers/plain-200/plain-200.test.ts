import { testServer } from '../test-server.js'
import { plain200 } from './plain-200.js'

testServer(plain200)
