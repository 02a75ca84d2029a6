// Another process for the tests: chooses a family and prints all of the answer that is data.
import { writeSync } from 'node:fs'
import { choiceOf } from './families-choice.ts'

writeSync(1, await choiceOf())
