import { idle } from '../idle/idle.js'
import { idleOptionsFrom } from '../idle/idle-attributes.js'
import { idles } from './load-idle.js'

idles().push(attributes => idle(idleOptionsFrom(attributes)))
