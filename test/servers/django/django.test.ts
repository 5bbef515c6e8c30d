import { testServer } from '../test-server.js'
import { django } from './django.js'

testServer(django)
