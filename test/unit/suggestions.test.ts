import assert from 'node:assert/strict';
import fc from 'fast-check';
import { english } from '../../src/journal/phrases/en';
import { scan } from '../../src/journal/scan';
import { SuggestionMemory } from '../../src/journal/suggestion-memory';
import { applyEdits } from '../../src/journal/text';
import { acceptSuggestion } from '../../src/journal/todo-edits';
import { readTodos } from '../../src/journal/todos';

/** Titles of the suggestions in `text`. */
function titles(text: string): string[] {
  return readTodos(text, scan(text), [english]).filter((todo) => todo.kind === 'suggestion').map((todo) => todo.title);
}

/** Text -> the one title expected. Every kind of cue, in the tone of developer logs, study diaries and course journals. */
const announced: readonly (readonly [string, string])[] = [
  // will, going to
  ['- Will look into generators next week.', 'look into generators next week'],
  ['Got the parser running. I will write tests for it this weekend.', 'write tests for the parser this weekend'],
  ['- Finished chapter 3, will start chapter 4 tomorrow', 'start chapter 4 tomorrow'],
  ['I\'ll revisit recursion once the exam is over.', 'revisit recursion once the exam is over'],
  ['Ill clean up the CSS later', 'clean up the CSS'],
  ['I am going to redo the sorting exercises.', 'redo the sorting exercises'],
  ['Login works! Gonna style the form on Friday.', 'style the form on Friday'],
  ['Merged the branch and will be working on the settings page next.', 'working on the settings page'],
  ['After the midterm I am going to read the Rust book.', 'read the Rust book'],
  // need, have, must
  ['- Need to practice closures more', 'practice closures more'],
  ['The demo went fine but I still need to fix the memory leak.', 'fix the memory leak'],
  ['I have to resubmit the second assignment.', 'resubmit the second assignment'],
  ['Still gotta rename the tables.', 'rename the tables'],
  ['I really should review big O notation.', 'review big O notation'],
  ['I must finish the draft by Monday.', 'finish the draft by Monday'],
  ['I think I need to go over promises again', 'go over promises again'],
  ['Refactored the loader (need to test)', 'test the loader'],
  ['Rewrote the cache layer, still need to benchmark it.', 'benchmark the cache layer'],
  ['Will need to rewrite the importer for the new API.', 'rewrite the importer for the new API'],
  ['I\'m going to have to migrate the database.', 'migrate the database'],
  ['I need to remember to back up the repo.', 'back up the repo'],
  ['Fixed the header and also need to fix the footer.', 'fix the footer'],
  ['Next I need to hook up the form.', 'hook up the form'],
  // want, plan, hope
  ['I want to learn how virtual memory works.', 'learn how virtual memory works'],
  ['- Want to rewrite this in Go', 'rewrite this in Go'],
  ['I would like to try the new router.', 'try the new router'],
  ['I\'d like to build a small game with this.', 'build a small game with this'],
  ['I plan to finish the second module this weekend.', 'finish the second module this weekend'],
  ['Tests are slow, need to mock the server.', 'mock the server'],
  ['Thoughts: need to fix the upload.', 'fix the upload'],
  ['Tough to read Need to simplify the names.', 'simplify the names'],
  ['All that is left is the deployment.', 'the deployment'],
  ['I think the next step is to measure it.', 'measure it'],
  ['The next thing I need to do is draw the icons.', 'draw the icons'],
  ['Planning on adding dark mode.', 'adding dark mode'],
  ['Planning to solve two more problems tomorrow.', 'solve two more problems tomorrow'],
  ['My plan for tomorrow is to finish the quiz.', 'finish the quiz'],
  ['The next step is to deploy the app.', 'deploy the app'],
  ['Next step is adding pagination.', 'adding pagination'],
  // notes to self and reminders
  ['NOTE TO SELF: update the certificates', 'update the certificates'],
  ['Note to self - buy a better microphone for the talks', 'buy a better microphone for the talks'],
  ['Reminder to renew the domain.', 'renew the domain'],
  ['Reminder: push the last commit', 'push the last commit'],
  ['I can\'t forget to email the mentor.', 'email the mentor'],
  // a time, a label
  ['Tomorrow: finish the flexbox exercises', 'finish the flexbox exercises'],
  ['**Tomorrow:** start with React hooks', 'start with React hooks'],
  ['Next up: regular expressions', 'regular expressions'],
  ['**Next steps**: connect the database, then write the docs.', 'connect the database, then write the docs'],
  ['Tomorrow I continue with the second half of the video.', 'continue with the second half of the video'],
  ['Tomorrow we are going to build the landing page.', 'build the landing page'],
  ['Continue with chapter 7 tomorrow.', 'continue with chapter 7 tomorrow'],
  ['- Revisit dynamic programming later', 'revisit dynamic programming'],
  ['Left to do: error handling in the uploader', 'error handling in the uploader'],
  ['The sums are wrong, will debug them tomorrow.', 'debug the sums tomorrow'],
  ['Note to self: bring the cables', 'bring the cables'],
  // openings before the subject
  ['Ok I\'m going to port it to Go this weekend', 'port it to Go this weekend'],
  ['Before then I want to revise the checklist.', 'revise the checklist'],
  ['- Must practise the scales on Sunday', 'practise the scales on Sunday'],
  ['Should rewrite the abstract next week.', 'rewrite the abstract next week'],
  ['Let me write a test for that tomorrow.', 'write a test for that tomorrow'],
  ['Don\'t forget to email the tutor on Friday!', 'email the tutor on Friday'],
  ['I\'ll have a look at the second package.', 'have a look at the second package'],
  ['TO DO NEXT: remove the old icons', 'remove the old icons'],
  ['**thoughts**: the state of a list belongs in its parent, which hands it down to the rows\n**tomorrow**: sort the rows', 'sort the rows'],
  // times in other words
  ['Review the torts chapter before the midterm.', 'review the torts chapter before the midterm'],
  ['Don\'t forget to hand in the lab report by Thu!', 'hand in the lab report by Thu'],
  ['**By Friday:** the outline of the essay', 'the outline of the essay'],
  ['I\'m starting the second unit next week.', 'starting the second unit next week'],
  ['Doing the listening part tomorrow.', 'doing the listening part tomorrow'],
  ['Read two more scenes by Monday.', 'read two more scenes by Monday'],
  // no sign but the verb
  ['- Reread the section on monads', 'reread the section on monads'],
  ['- look up what `volatile` does', 'look up what volatile does'],
  ['- must revise the irregular verbs (again)', 'revise the irregular verbs'],
  ['- Have a look at the second grammar', 'have a look at the second grammar'],
  ['Must read the page on tenses again.', 'read the page on tenses again'],
  ['After that I\'ll draft the abstract.', 'draft the abstract'],
  ['Gonna build a bird house next weekend. Not going to paint the old bench, there is no time.', 'build a bird house next weekend'],
  // what is open, put off, wanted more of
  ['The changelog still needs to be translated.', 'translate the changelog'],
  ['The importer needs refactoring.', 'refactor the importer'],
  ['The drift of the gyroscope is odd. To be investigated.', 'investigate the drift of the gyroscope'],
  ['There\'s a race in the queue that I still need to track down.', 'track down a race in the queue'],
  ['Bought a book on kilns, which I want to read.', 'read a book on kilns'],
  ['Left the last two proofs for tomorrow.', 'the last two proofs'],
  ['Let\'s leave the bonus level for next weekend.', 'the bonus level'],
  ['I need more practice with the subjunctive.', 'more practice with the subjunctive'],
  ['Next up is the settings page.', 'the settings page'],
  ['I have yet to choose a topic.', 'choose a topic'],
  ['I\'m supposed to present the paper next Tuesday.', 'present the paper next Tuesday'],
  ['I promised to send Eva the slides.', 'send Eva the slides'],
  ['I must to repeat lesson 4.', 'repeat lesson 4'],
  ['The sensor needs a driver on each board, will install it with a script.', 'install the sensor with a script'],
  ['We merged both branches. We need to fix the menu.', 'fix the menu'],
  ['To check: does the cache survive a restart?', 'check does the cache survive a restart'],
  ['Article to read: the one on CRDTs', 'read the one on CRDTs'],
  // points that end no sentence
  ['Will ask Dr. Lindt about the second sample on Monday.', 'ask Dr. Lindt about the second sample on Monday'],
  ['I need to repeat ex. 7 from the sheet.', 'repeat ex. 7 from the sheet'],
  // an infinitive alone
  ['Found a talk about parsers, to watch next week.', 'watch a talk about parsers next week'],
  ['- The STAR experiment is mentioned on page 3. To read.', 'read the STAR experiment'],
  // a named thing, and the wish to try it
  ['- [Excalidraw](https://excalidraw.com). Check it out later.', 'check out Excalidraw'],
  ['- Zustand by pmndrs. Try it out.', 'try out Zustand by pmndrs'],
  ['- Suspect the switch port is access instead of trunk. Will check tomorrow.', 'check the switch port tomorrow'],
  ['- Dan Abramov has a [long article on useEffect](https://example.org) that people recommend. Will read it on Sunday.', 'read a long article on useEffect on Sunday'],
  ['- Skipped 1.5.9 on algebraic numbers; should do it when I have an hour.', 'do 1.5.9 when I have an hour'],
  ['- Think the loop is off by one. Need to fix it.', 'fix the loop'],
  ['- Heard of the book Fluent Python. Will read it some time.', 'read the book Fluent Python'],
  // a bare command that is nobody else's
  ['- figure out why the residuals oscillate', 'figure out why the residuals oscillate'],
  ['- Email Tomás about the reading group', 'email Tomás about the reading group'],
  ['ask mr lund about question 7', 'ask mr lund about question 7'],
  ['- Check Boyd ch. 5 for the proof', 'check Boyd ch. 5 for the proof'],
  ['- Look into the counterexample', 'look into the counterexample'],
  ['- revise the irregular verbs', 'revise the irregular verbs'],
  ['- learn the table by heart', 'learn the table by heart'],
  ['- watch my recording of the recital', 'watch my recording of the recital'],
  ['Not able to solve question 9, discuss with Anjali', 'discuss with Anjali'],
  ['Packets get lost on the second bridge, no idea why. Capture both ends.', 'capture both ends'],
  ['q7 and q9: find out why they are wrong', 'find out why they are wrong'],
  // advice taken
  ['Worth trying the other solver here.', 'try the other solver here'],
  ['Mira suggested I read the second part.', 'read the second part'],
  ['Sir told us to practise K-maps', 'practise K-maps'],
  ['Would be good to learn the shortcuts.', 'learn the shortcuts'],
  // what is missing
  ['Still haven\'t read the notes on duality', 'read the notes on duality'],
  ['I havent watched the second talk yet.', 'watch the second talk'],
  ['Haven\'t got round to building the rack.', 'build the rack'],
  ['- bars 9-16 not memorised yet', 'memorise bars 9-16'],
  ['Not done yet: the exercise on cones', 'the exercise on cones'],
  ['multiple tables - not tried yet', 'try multiple tables'],
  ['- ex 3, 4 still open', 'ex 3, 4'],
  ['Exercise 4 unfinished.', 'Exercise 4'],
  ['- past paper done, q5 and q6 left', 'q5 and q6'],
  // a thing and its time
  ['worksheet finished, the rest tomorrow', 'the rest tomorrow'],
  ['So the conclusion and the errors section this weekend.', 'the conclusion and the errors section this weekend'],
  ['The second half is for Sunday on the train.', 'the second half'],
  ['Next Saturday morning is reserved for the irregular verbs.', 'the irregular verbs'],
  ['- Kadane with the printing I have kept for tomorrow', 'Kadane with the printing'],
  ['QC again with a higher cut-off before the meeting of the group', 'QC again with a higher cut-off before the meeting of the group'],
  ['- on to generics next week', 'on to generics next week'],
  ['- back to chapter 2 tomorrow', 'back to chapter 2 tomorrow'],
  ['The last two problems have to wait until the weekend.', 'the last two problems'],
  // who waits for it
  ['I owe Mira an answer about the data.', 'an answer about the data'],
  ['I still don\'t get monads, need another run at chapter 4', 'another run at chapter 4'],
  ['- might as well redo the whole exercise', 'redo the whole exercise'],
  ['Time to clean up my notes.', 'clean up my notes'],
  ['Skipped part 4, must come back to it.', 'come back to part 4'],
  ['I need to see whether it works offline.', 'see whether it works offline'],
  ['The form has to be sent by Friday.', 'send the form by Friday'],
  ['Promised Ann a summary of the talk by the end of the week.', 'a summary of the talk by the end of the week'],
  ['It falls to me to work out the times.', 'work out the times'],
  ['I volunteered to present the paper.', 'present the paper'],
  ['The proof of lemma 2 needs another look.', 'take another look at the proof of lemma 2'],
  ['Loops done by me, recursion open, will cover both from the book', 'cover both from the book'],
  // labels before a colon
  ['Next on my list: lifetimes', 'lifetimes'],
  ['Assignment 2: draw the diagram of the shop', 'draw the diagram of the shop'],
  ['After the exam: clean up the notes', 'clean up the notes'],
  ['Wish list: a better microphone', 'a better microphone'],
  ['Open question: does the limit exist?', 'does the limit exist'],
  ['homework for me: same bridge without the script', 'same bridge without the script'],
  ['For Thursday: the first movement', 'the first movement'],
  ['Still to sort out: dust and light', 'sort out dust and light'],
  ['Pending from yesterday - transactions', 'transactions'],
  ['TBD: choose a second data set', 'choose a second data set'],
  // pronouns
  ['- Found "Crafting Interpreters" online.\n- Will read it in the holidays.', 'read "Crafting Interpreters" in the holidays'],
  ['The build script is a mess. I will clean it up soon.', 'clean up the build script'],
  ['I learnt about Docker volumes. I want to use them in the project.', 'use Docker volumes in the project'],
  ['A colleague lent me a book about quilts. I intend to read it in spring.', 'read a book about quilts in spring'],
  ['There\'s a talk by Ines on shaders. Watch it before Tuesday.', 'watch a talk by Ines on shaders before Tuesday'],
  ['I wanted to repeat lesson 2 but fell asleep. Will do it tomorrow.', 'do lesson 2 tomorrow'],
  ['Bookmarked [the SICP lectures](https://example.org/sicp). I\'ll watch them next month.', 'watch the SICP lectures next month'],
];

/** Kinds of sentence that must give nothing, with examples. */
const turnedAway: Readonly<Record<string, readonly string[]>> = {
  'a command of a recipe, a program or a manual': [
    '- Compute the subgradient at the current point.',
    '- Check each dependency, find the keys, then decompose.',
    '- Make a batch size of 4. Chunks of it are fed in parallel.',
    '- Ask the model about its system prompt.',
    '- Start with a random vector and normalise it.',
    '- Talk to users about their problems.',
    '- Repeat the last two steps for each node.',
    '- Make notes while you read.',
    'Action: reducer takes state and action.',
    'After the merge: the branch is gone.',
    '- Time to first byte',
    '- Ask Gemini about the picture.',
    '- Email must match the pattern.',
    '- Review your notes before class.',
    '- Practice problems',
    '- Check constraint',
    '- Find the break point from the right',
    '- watch out for the sign',
    '`lock`: figure out which file is locked',
    'Today: revise the chapter. Answer: one has to read the chapter, watch the video and solve the sheet.',
    'Read chapter 4 and did the exercises.',
  ],
  'advice that is refused, or is none': [
    'A friend says I should study for the certificate. No thanks.',
    'It is worth noting that this works.',
    'He suggested reading it aloud and so I did.',
  ],
  'what merely is not': [
    'I haven\'t read such a good book in years.',
    'She still hasn\'t fixed the printer.',
    'Generics are not supported yet.',
    'The subtree on the left.',
    'Two weeks left.',
    'The promise is pending.',
    'Turn left',
    'The library is still open.',
    'Our teacher said we still have not understood limits.',
    'Tom has not read the chapter yet.',
  ],
  'an event and its time': [
    'Exam tomorrow.',
    '- mock test this weekend',
    'The course starts next week',
    'See you tomorrow',
    'A day off tomorrow',
    'The meeting is for tomorrow',
    'New module next week',
    'Tomorrow is for resting.',
    'Rain again tomorrow.',
    'I was ill again before the holidays.',
    'No classes next week',
  ],
  'what has to be by its nature, or others announce': [
    'A socket has to be closed by the caller.',
    'The key must be unique.',
    'Sir said tomorrow we are going to prove the theorem.',
    'We promised nothing by Friday.',
    'A promise has two states by the end of the chapter.',
  ],
  'what the next sentence drops': [
    'I will paint the bench. Nah, not worth it.',
    'I want to paint the bench. I am not going to do it this year.',
  ],
  'what may be over': [
    'Read two more scenes on Monday.',
    'Set up the printer over the weekend.',
  ],
  'what needs something by its nature': [
    'The array needs to be sorted first.',
    'To be read by people, code has to be short.',
    'A socket needs to be closed by the caller.',
    'The gradients don\'t need to be stored.',
    'Plants need more light.',
    'The change will need to be tested by the board.',
  ],
  'a thing that is only told which': [
    'Listed the functions that I need to call.',
    'The menu which I want to keep is short.',
    'There are no bugs that I still need to fix.',
  ],
  'what is put somewhere, or off for somebody': [
    'Moved the helpers to a module for later use.',
    'Moved the meeting to Friday.',
    'To keep the branches equal until the release, merge daily.',
  ],
  'a statement that begins like a command': [
    'Test builds should be made before the release.',
    'Support for plugins is planned by others next month.',
    '`lock`: look up the lock file.',
    'Studying next week\'s chapter was fun.',
    'Working on it next to Ann was fun.',
    'Remember to close the socket.',
    'Must learn from data.',
    'We defined the loss. We need to fix the rate.',
  ],
  negation: [
    'I will not use jQuery again.',
    'I don\'t need to rewrite the tests.',
    'No need to change the config.',
    'Not going to finish this today.',
    'I won\'t touch the parser any more.',
    'I no longer want to learn Perl.',
    'I don\'t want to break the build.',
    'I will never use that library.',
  ],
  'the past': [
    'I wanted to finish the course but the site was down.',
    'Had to restart the server twice.',
    'I needed to learn how joins work before the quiz.',
    'Was going to write a blog post.',
    'I would have to rewrite everything.',
    'I knew I was going to fail.',
    'Planned to read, watched a film instead.',
    'I needed to fix the tests, so I did.',
    'I figured I should fix the bugs first.',
    'I got to work with the new printer.',
  ],
  'a plan dropped later in the sentence': [
    'I was going to add tests, but I think I will hold off.',
    'I want to rewrite it in Rust but decided against it.',
    'Will add a dark theme... nah, changed my mind.',
    'I\'m going to leave it as it is for now.',
    'I will skip the chapter on macros.',
    'Need to fix the layout (done)',
    '~~Need to fix the layout~~',
  ],
  'somebody or something else': [
    'You will need to install Python first.',
    'You have to call super() in the constructor.',
    'It will throw an error if the list is empty.',
    'The model needs to see the whole sentence.',
    'The function will return a promise.',
    'They want to hire two juniors.',
    'The tests will run on every push.',
    'Users need to log in first.',
    'Our teacher will explain this tomorrow.',
    'The variables that I want to sort are strings.',
    'He is going to show us the answer.',
    'There will be a quiz on Friday.',
    '- Will return a new array without changing the old one.',
    'This parses the file and will show an error.',
    'Must be unique.',
    'Everyone has to pass the safety test.',
    'The job runs at night and will delete the logs on Monday.',
    'They found the leak, will fix it next week.',
  ],
  'the lecture\'s we': [
    'We need to normalise the inputs before training.',
    'We have to compute the gradient for each weight.',
    'Now we will look at decision trees.',
    'Next week we will learn about closures.',
    'We want to minimise the loss.',
    'So we will get a matrix of shape 3x3.',
    'Here we need to use a left join.',
    'Our goal is to find the shortest path.',
  ],
  'the errand': [
    'Got to go to bed now.',
    'I have to go to class.',
    'Need to sleep.',
    'I need to eat something first.',
    'Going to take a break.',
    'I have to work late tomorrow.',
    'Will call it a night.',
    'I\'m going to the gym.',
    'I have to attend a wedding.',
    'going to meetups is fun',
  ],
  'opinion, feeling, state': [
    'I will say that this was fun.',
    'I have to admit I was lost.',
    'I want to thank my mentor.',
    'I will be happy when this is over.',
    'I want to be a developer.',
    'I need to be more patient.',
    'I want to know everything.',
    'I will have a test on Friday.',
    'We\'ll see.',
    'I can\'t wait to start.',
    'I\'m excited to learn more about this.',
    'I will get better at this.',
  ],
  'the clause that only tells which, when or why': [
    'This is what I need to solve the problem.',
    'The features I want to keep are listed above.',
    'If I want to sort descending I pass a second argument.',
    'To use hooks I need to import them.',
    'When I need to merge two lists I use zip.',
    'The book explains how I will handle errors.',
    'Today I looked at the functions I will use for the plots.',
    'I also have the arm going to fixed angles.',
    'I like it because I want to write less code.',
  ],
  'questions, instructions, notes of a lecture': [
    'Delete-min: move the last element to the root. Don\'t forget to shrink the array.',
    'Should read the whole file at once.',
    'Must validate the input.',
    'Let me explain why this works.',
    'To test.',
    'Will this scale?',
    'Do I need to learn SQL?',
    '- Use `map` to transform a list',
    '- Try asking different models about the news.',
    '- Create a 3x3 matrix with values from 0 to 8.',
    '- Write at least 30 programs.',
    'Remember that arrays start at zero.',
    'Make sure to close the file.',
    '- Repeat until it converges.',
    'Store the result in a variable to use it later on in the loop.',
    'Note to self: never trust user input.',
    '- Will read all matches, one after the other.',
    'Have to call `next()` in each handler.',
  ],
  'text that is not the author\'s prose': [
    'Tengo que estudiar = I have to study.',
    '`I will read it`',
    '```\nI need to fix this\n```',
    '<!-- I need to fix this -->',
    '> I want to change the world.',
    '[I will survive](https://example.org/song)',
    'He said "I will call you tomorrow".',
    '## I need to sleep',
    '| need to test | I will read it |\n|---|---|\n| a | I need to read b |',
    '- [ ] I need to read chapter 2',
  ],
};

/** Lists that only what stands above them makes a to-do: text -> titles. */
const lists: readonly (readonly [string, string, readonly string[]])[] = [
  ['a heading', '## Next steps\n- Write the parser\n- error pages\n- Improving the tests', ['write the parser', 'error pages', 'improving the tests']],
  ['a line with a colon', 'To do:\n- Email Ann\n- new domain', ['email Ann', 'new domain']],
  ['a bold line', '**Tomorrow**\n\n1. chapter 3\n2. Do the quiz', ['chapter 3', 'do the quiz']],
  ['an item', '- Goals for next week:\n  - Solve ten problems\n  - a blog post', ['solve ten problems', 'a blog post']],
  ['an item above its siblings', '- Still to do:\n- fix the header\n- dark mode', ['fix the header', 'dark mode']],
  ['its verb', 'To read:\n- [SICP](https://a.b)\n- the Rust book', ['read SICP', 'read the Rust book']],
  ['the last line of a paragraph', 'The demo went well.\nI want to sleep.\nPlanned for next week:\n- the wiki page\n- Fix the hook', ['the wiki page', 'fix the hook']],
  ['what is said before that line', 'I will fix the demo.\nFor tomorrow:\n- wiki page', ['fix the demo', 'wiki page']],
  ['a line straight above the list', 'To do\n\n* ledge detection\n* find a better font', ['ledge detection', 'find a better font']],
  ['a cue without an object', '- Need to check:\n  - if the cache is cleared', ['check if the cache is cleared']],
  ['a thing with what it needs', '## Things I want to try\n- Kubernetes', ['try Kubernetes']],
  ['plans in words', 'Here is what I plan to do next:\n\n- add search', ['add search']],
  ['a rank', '- Priority 1: interface\n  - Fix the freezes\n  - status bar', ['fix the freezes', 'status bar']],
  ['groups of things', '## To-do\n- Backend\n  - add a queue\n- Frontend:\n  - sort the table', ['add a queue', 'sort the table']],
  ['a thing that is explained', '## To-do\n- Position of the labels:\n  - The labels are not shown.', ['Position of the labels']],
  ['what a checklist commands', '## Release checklist\n- Tag the commit\n- good mood', ['tag the commit']],
  ['what explains a command', '## To-do\n- Rename the package\n  - it is used twice\n  - check the imports', ['rename the package', 'check the imports']],
  ['somebody\'s homework for the author', 'Her homework for me:\n- rewrite the text\n- the irregular verbs', ['rewrite the text', 'the irregular verbs']],
  ['what it is for', 'for the weekend:\n- finish the worksheet\n- equation sheet', ['finish the worksheet', 'equation sheet']],
  ['a plan for something', 'Plan for the project\n1. wireframes\n2. local storage', ['wireframes', 'local storage']],
  ['open questions', '## Open questions\n- Does the limit exist?', ['Does the limit exist?']],
  ['doubts', 'Doubts to clear with Sir:\n- the anomaly', ['the anomaly']],
  ['lines that were left early', 'dropped marks on the third because i forgot the units and the sign of the root\npast paper done\nhomework: page 112, all odd numbers', ['page 112, all odd numbers']],
  ['what stands behind a quotation', 'The practical: "Add one mass at a time. Repeat twice."\nI missed two readings so I have got to copy them', ['copy two readings']],
  ['the rest of a sentence', '## To-do\n- I will write the docs.\n- logo', ['write the docs', 'logo']],
];

/** Lists that are none of the author's to-dos. */
const noLists: readonly (readonly [string, string])[] = [
  ['steps that others are to take', '## Next steps for beginners\n- join a club\n- report each estimate'],
  ['quotations', '## Next steps\n- "Choose three stars and stay with them."'],
  ['commands under what was done', '## Done today\n- Finish chapter 3\n- learn the table by heart'],
  ['a side', 'Left: smaller keys, right: larger keys'],
  ['what is done', '## Done\n- Wrote the parser\n- error pages'],
  ['what was learned', 'Today I learned:\n- closures keep their scope\n- write small functions'],
  ['the past under a plan', '## Next steps\n**What I did**\n- Add tests'],
  ['a line that only looks like a label', 'Next steps of the proof\n\n- the sum converges\n- apply the lemma'],
  ['a new section', '## To do\n\n## Notes\n- Use small functions\n- Write tests'],
  ['a past plan', 'My goals for last week:\n- finish the course'],
  ['the day itself', '## Plan for today\n- write tests'],
  ['things to know', 'Things to remember:\n- use const\n- semicolons'],
  ['somebody else', 'You will need to install:\n- node\n- git'],
  ['a lecture', 'We have to compute:\n- the gradient\n- the loss'],
  ['steps of a procedure', '## How to do a rebase\n- fetch the branch\n- run the rebase'],
  ['a product of that name', '## To do list app\n- add items with a form'],
  ['a framework of that name', '## Next.js basics\n- Create pages\n- Add layouts'],
  ['goals of a course', '## Learning goals\n- Understand closures\n- Write pure functions'],
  ['what is done or nothing under a plan', '## To do\n- Fixed the header\n- ~~drop Python 3.8~~\n- write the docs ✅\n- nothing else\n- How does DNS work?\n- The page is broken'],
  ['exercises', '## Practice programs\n- Create a 3x3 matrix\n- Reverse a string'],
  ['a day', '## 5/6/25 next steps\n- Write tests'],
];

describe('suggestions: places', () => {
  it('reads text straight under a tag, as GitHub shows it', () => {
    const text = '<details>\n<summary>Day 3: I will survive</summary>\nDeployed the page.\nI will add a login tomorrow.\n</details>\n';
    const [todo] = readTodos(text, scan(text), [english]);
    assert.equal(todo!.line, 3);
    const accepted = applyEdits(text, acceptSuggestion(todo!));
    assert.equal(accepted, text.replace('tomorrow.\n', 'tomorrow.\n\n- [ ] add a login tomorrow\n'));
    assert.equal(readTodos(accepted, scan(accepted), []).length, 1);
  });

  it('finds the paper or page it is about', () => {
    const text = '- Found [the SICP lectures](https://a.b).\n- Will watch them soon.';
    const [todo] = readTodos(text, scan(text), [english]);
    assert.deepEqual(todo!.link, { text: 'the SICP lectures', target: 'https://a.b' });
    assert.equal(todo!.line, 1);
  });

  it('is the same with what it remembers of other texts', () => {
    const memory = new SuggestionMemory();
    const line = fc.constantFrom('- I will read it.', '- Found the paper.', 'Next steps:', '- error pages', '## To do', '- [ ] Will fix it', '', 'Need to test the cache. Works.', '**Done**', '- write tests');
    fc.assert(fc.property(fc.array(line, { maxLength: 10 }), (lines) => {
      const text = lines.join('\n');
      assert.deepEqual(readTodos(text, scan(text), [english], memory), readTodos(text, scan(text), [english]));
    }));
  });

  it('has no phrases for a language without a list', () => {
    assert.deepEqual(readTodos('- I will read it.', scan('- I will read it.'), []), []);
  });
});

describe('suggestions: lists', () => {
  for (const [what, text, expected] of lists) {
    it(`reads ${what}`, () => assert.deepEqual(titles(text), expected));
  }
  for (const [what, text] of noLists) {
    it(`turns away ${what}`, () => assert.deepEqual(titles(text), []));
  }
});

describe('suggestions: sentences', () => {
  for (const [text, title] of announced) {
    it(`sees ${JSON.stringify(text)}`, () => assert.deepEqual(titles(text), [title]));
  }
  for (const [why, texts] of Object.entries(turnedAway)) {
    for (const text of texts) {
      it(`turns away ${why}: ${JSON.stringify(text)}`, () => assert.deepEqual(titles(text), []));
    }
  }
});
