export const help = `kapstone: learning modules from plain text

  kapstone check [folder]                  says what is wrong in a course
      --format text|json|github            for people, for editors, for GitHub (text)
  kapstone build [folder] --out <folder>   writes a course as a site
  kapstone package [folder]                writes a zip for an LMS, one a module
      --format scorm12|scorm2004|cmi5|xapi|site
      --module <id>                        of one module only
      --course                             one zip of the whole course
      --preset moodle|canvas|blackboard|scorm-cloud
                                           says what to set in that LMS
      --out <file>                         where to (<course>-<module>-<format>.zip)
  kapstone serve <folder>                  shows a site on this machine
      --port <number>                      the first port to try (4173)
  kapstone help                            shows this
  kapstone version

Without a folder, the present one is meant.
Ends with 0 when all is well, 1 when the course has errors, 2 when the command could not do its work.`;
