export const help = `kapstone: learning modules from plain text

  kapstone new course|module|lesson|scenario|item [folder]
                                           makes files to begin with, and overwrites nothing
      --title "…" --id … --author "…" --objective … --kind choice
  kapstone check [folder]                  says what is wrong in a course
      --format text|json|github            for people, for editors, for GitHub (text)
  kapstone explain [code]                  what a remark of check means, and how to mend it
  kapstone dev [folder]                    shows a course while it is written: a save shows at once
      --port <number>                      the first port to try (4174)
      --open                               opens it in the browser
  kapstone build [folder] --out <folder>   writes a course as a site
  kapstone package [folder]                writes a zip for an LMS, one a module
      --format scorm12|scorm2004|cmi5|xapi|embed|site
      --module <id>                        of one module only
      --course                             one zip of the whole course
      --status both|completion|score       what the LMS's status goes by (both)
      --no-answers                         tells the LMS status, score and time, and no single answer
      --host https://clinic.example        whose pages may show an embed package, besides its own origin's
      --preset moodle|canvas|blackboard|scorm-cloud
                                           says what to set in that LMS
      --out <file>                         where to (<course>-<module>-<format>.zip)
  kapstone dossier [folder]                writes what a reviewer of continuing education asks for
      --out <file>                         where to (<course>-dossier.html)
      --module <id>                        of one module only
      --date 2026-11-24                    the day that it speaks of (the newest day in the course)
  kapstone serve <folder>                  shows a site on this machine
      --port <number>                      the first port to try (4173)
  kapstone help                            shows this
  kapstone version

Without a folder, the present one is meant, or modules in it.
Ends with 0 when all is well, 1 when the course has errors, 2 when the command could not do its work.`;
