/** More of what only looks as if it announced something to do, and of the labels of lists: by kind, in the tone of many authors. */
import assert from 'node:assert/strict';
import { english } from '../../src/journal/phrases/en';
import { scan } from '../../src/journal/scan';
import { SuggestionMemory } from '../../src/journal/suggestion-memory';
import { readTodos } from '../../src/journal/todos';

const memory = new SuggestionMemory();

function titles(text: string): string[] {
  return readTodos(text, scan(text), [english], memory).filter((todo) => todo.kind === 'suggestion').map((todo) => todo.title);
}

const turnedAway: Readonly<Record<string, readonly string[]>> = {
  'a time, and nothing to do then': [
    'Tomorrow is a holiday.', 'The exam is tomorrow.', 'Tomorrow the new semester starts.', 'Next week Anna comes back from Lisbon.', 'Next week we have no class.',
    'The professor will post the slides on Monday.', 'The library closes at 8 on Sunday.', 'The package arrives on Thursday.', 'My parents are visiting this weekend.',
    'I leave for Porto on Friday.', 'I\'m going to Berlin next week.', 'I will be in Berlin next week.', 'I am off tomorrow.', 'I have a dentist appointment tomorrow.',
    'Next to the button there is a label.', 'Next, the compiler parses the file.', 'Next: the compiler lowers the AST to IR, which is then optimised.',
    'What should I do next?', 'Going to the gym later.', 'They plan to release it next month.', 'Rust plans to ship this next year.', 'The book will cover that later.',
    'We\'ll cover that later in the course.', 'In the next lecture we will prove it.', 'Later versions fixed this.', 'Later I found out why.', 'Later on it got easier.',
    'Soon it was dark.', 'One day a student asked him why.', 'Tomorrow never dies.', 'Tonight was good.', 'Tonight I finished the last level.', 'This weekend was great.',
    'This weekend I built a small synth.', 'On Monday I presented the results.', 'On Friday we had a guest speaker.', 'On Sunday there was no internet.',
    'By Friday I had finished everything.', 'Sunday: built the shed.', 'Sunday: long run, 14 km.', 'Sat: slept in.', 'Monday: lecture 3, linked lists.', 'Wednesday: gym.',
    'Friday: no class', 'Next week: midterms!!', 'Next week: holidays', 'Tomorrow: exam', 'Tomorrow: day off', 'Tomorrow: visit from grandma',
    'The next step is to compute the mean of each cluster.', 'The next step in the algorithm is to swap the two elements.', 'The next chapter is about graphs.',
    'Next chapter is about graphs.', 'The next lecture is on Tuesday.', 'Next lecture: Tuesday', 'I look forward to the next chapter.', 'Can\'t wait for tomorrow.',
    'Can\'t wait to see the next episode.', 'See you tomorrow!', 'More tomorrow!', 'Until tomorrow.', 'Good night, tomorrow is another day.',
    'That\'s all for today, tomorrow is a new day.', 'Early start tomorrow.', 'Bought a ticket for the concert next week.', 'Signed up for the marathon next month.',
    'Booked a flight for Friday.', 'Got an email about the meeting on Thursday.', 'Talked about the trip next week.', 'Read about what will change next year.',
    'The release is planned for next week.', 'The deadline is on Friday.', 'The course ends next week.', 'Deadline: Friday', 'Class at 9 tomorrow.',
    'Mom\'s birthday tomorrow.', 'Party on Saturday.', 'Meeting with Tom on Monday.', 'Next lesson on Thursday.', 'New episode next week.', 'No gym this weekend.',
    'Rain all weekend.', 'Weather for tomorrow: sunny.', 'She said: I have to finish this by Monday.', 'Students have to hand it in by Friday.',
    'The next version is going to be faster.', 'I plan to take it easy tomorrow.', 'Rest the dough until tomorrow.', 'Next comes the funeral.',
    'Tomorrow they will hang him.', 'The father promises to come back by Friday.', 'The manager wants the numbers by Friday.',
    'The recruiter said they will call next week.', 'The recruiter will get back to me by Friday.', 'Interview on Thursday at 10.', 'Got an interview for next Tuesday!',
    'They want me to come in on Monday.', 'I start at the new job on Monday.', 'I start work at six tomorrow.', 'I\'m working late tomorrow.', 'I work nights next week.',
    'I\'m on nights next week, so no studying.', 'No time next week.', 'I have a shift tomorrow.', 'The dough needs to rest until tomorrow.',
    'Next the trampoline switches the page table.', 'The page has to be copied later.', 'The lab is due on Friday.', 'Lab due Friday 23:59.',
    'The TA will post the solution tomorrow.', 'This will be important later.', 'Next week: vacation in Italy', 'Next week off.', 'Tomorrow the mock exam.',
    'Tomorrow the last lecture.', 'I have two exams next week.', 'I have to get up at six tomorrow.', 'I need to go shopping tomorrow.', 'I have to work tomorrow.',
    'I have to take my son to football on Saturday.', 'I have to visit my aunt on Sunday.', 'I will sleep in tomorrow.', 'I will see my parents next week.',
    'I will have more time next week.', 'I will be on holiday next week.', 'They will call me back next week.', 'I should get an answer by Friday.',
    'I should hear from them next week.', 'I will know more on Friday.', 'I will find out on Friday if I got it.', 'I will hear back by Friday.',
    'I\'ll get the result on Friday.', 'I have to work on Saturday, so no studying.', 'I have to be at the restaurant at four tomorrow.',
    'I have to cook for forty tomorrow.', 'I have a double shift tomorrow.', 'Mum wants me to call her on Sunday.', 'The landlord wants the key back by Monday.',
    'I have to pay the rent by Friday.', 'Laundry tomorrow.', 'Gym tomorrow.', 'In the next scene she has to choose.', 'She has to choose by Friday.',
    'Next to nothing happens.', 'Next time she sees him he is married.', 'The next day they leave.', 'Later she will regret it.', 'Soon they will meet again.',
    'Tomorrow, and tomorrow, and tomorrow.', 'Tomorrow is promised to no one.', 'The book is due back on Friday.', 'Due back on Friday.', 'Book club on Thursday.',
    'Book club is on Thursday, at Mia\'s.', 'Book club next week at my place.', 'Chapter 6 is next to unreadable.', 'The video says we will learn functions next.',
    'Next video is about functions.', 'Next lesson is functions.', 'In the next lesson we learn functions.',
  ],
  'what is no task, past, or not meant': [
    'I need to pick up the kids at five.', 'I need a break.', 'I need coffee.', 'I need to get more sleep.', 'I want a new laptop.', 'I want to cry.', 'I hope it works.',
    'I hope to see you there.', 'I hope this helps someone.', 'I hope I never have to do that again.', 'I plan my days with this app.', 'Should have started earlier.',
    'I should have read the docs first.', 'Should\'ve read the docs.', 'I shouldn\'t have skipped that.', 'I would need to see more data to be sure.',
    'Will this work with async code?', 'Will it blend?', 'Should I learn C++?', 'Need to know: Ohm\'s law.', 'Have to say, this is fun.', 'Have to admit I cheated a bit.',
    'Gotta love regex.', 'Gotta say it was easier than I thought.', 'Going to sleep now.', 'Going back and forth between the two is slow.',
    'Going through the docs helped.', 'I was going to refactor it but ran out of time.', 'I wanted to learn more about it.', 'I had to reinstall everything.',
    'I was supposed to finish yesterday.', 'I used to want to be a pilot.', 'I will never get this.', 'I will survive.', 'I don\'t want to touch this again.',
    'I don\'t think I\'ll need this.', 'I don\'t think I need to memorise these.', 'No need to memorise these.', 'Not planning to use it.',
    'Not sure I want to continue with this course.', 'No longer need to do it by hand.', 'Still raining.', 'Still love this book.', 'Still not sure about this.',
    'Still don\'t understand why.', 'Haven\'t slept.', 'Not done much today.', 'Not yet supported in Firefox.', 'I like to read before bed.',
    'I like to start with the tests.', 'I try to write every day.', 'I tried to fix it.', 'I started to read the book.', 'I began to understand.',
    'I learned to use a debugger.', 'I learned how to write a loop.', 'I was able to fix it.', 'I managed to fix it.', 'I got it to work.', 'I am excited to start.',
    'I am happy to be done.', 'I\'m ready to move on.', 'I\'m glad to have read it.', 'I\'m afraid to break it.', 'Wish I had more time.', 'I wish I could play that.',
    'I wish I\'d read this earlier.', 'Wish list: in Swedish önskelista', 'I learned that "need to" takes the infinitive.',
    'I saw that they\'re going to rewrite it in Go.', 'I have nothing to add.', 'I have a lot to learn.', 'I\'ve a long way to go.',
    'I have two brothers to thank for that.', 'I have to my left a lamp.', 'I have two weeks left.', 'I need glasses.', 'I need to breathe.', 'I need to calm down.',
    'I need to stop procrastinating.', 'I need to trust the process.', 'I have to be patient.', 'I will be patient.', 'I will always remember this.',
    'I will miss this course.', 'I will admit that I peeked.', 'I want to be able to play this one day.', 'I want to get better at this.', 'I want to give up.',
    'I want my money back.', 'I\'m planning a trip to Rome.', 'I hope to get some sleep.', 'I\'m hoping for good weather.', 'I intend no harm.',
    'I mean to say that it works.', 'I meant to call her.', 'I meant to read it but forgot, and now it is due.', 'I have to put a colon after the if.',
    'I need to use int() to convert it.', 'I must not forget the brackets.', 'I have to use == to compare.', 'I need to convert the input to a number first.',
    'I have to close the file or use with.', 'I need to call the function with brackets.', 'I should use a set when the order doesn\'t matter.',
    'I should use snake_case for variables.', 'I have to be careful with the indentation.', 'I want to hug Dorothea.', 'I want to shake him.',
    'I want to throw the book at the wall.', 'I want to live in that house.', 'I would like to meet the narrator.', 'I\'d like to have tea with her.',
    'I want to believe her.', 'I have to trust the narrator here.', 'I will carry this sentence with me.', 'I will think of this scene for a long time.',
    'I need to sit with this for a while.', 'I want to know what happens!', 'I had to stop and read it twice.', 'I have to laugh every time.',
    'I will not spoil the ending.', 'I will never look at a whale the same way again.', 'I could read this for ever.',
    'Need to use HAVING instead of WHERE after GROUP BY.', 'Have to cast the date before comparing.', 'I have to go, the oven beeps.',
    'I need to let it rest before I cut it.', 'I want to work in healthcare analytics.', 'I want to switch careers.', 'I want to switch into data because I like puzzles.',
    'I want to get out of retail.', 'I want to get a job in data.', 'I want to earn more.', 'I want to do something with numbers.', 'I want to do work that matters.',
    'I want to build things for a living.', 'I want to start over.', 'Need to know SQL for most jobs.', 'I should be able to do this by now.', 'I\'m going to be a father!',
    'I\'m going to miss this group.', 'I need new shoes.', 'I need to sleep on it.', 'I need to eat less sugar.', 'I need to drink more water.',
    'Need to buy milk and bread.', 'I should warn you: spoilers below.', 'I should say that I read it in translation.', 'I must admit the middle dragged.',
    'I must say the ending got me.', 'Still reading.', 'Still on chapter 5.', 'Not finished yet but I love it.', 'I haven\'t finished it yet.',
    'I haven\'t cried like this in years.', 'I never finished the first one.', 'I didn\'t finish it.', 'I could have read on all night.',
    'I have to put the print inside the loop.', 'I always have to look up the order of the arguments.', 'I keep having to look up the syntax.',
  ],
  'somebody or something else, and what holds in general': [
    'The plan is simple.', 'The plan was to finish chapter 3 today.', 'You should always check the return value.', 'One should always check the return value.',
    'One has to be careful with pointers.', 'A function should do one thing.', 'A good test should fail first.', 'Variables must be declared before use.',
    'Keys must be unique and should be short.', 'It would be nice if TypeScript had this.', 'To run the tests you need to install pytest.',
    'To run the tests, use `npm test`.', 'To be fair, it was late.', 'To sum up, closures capture variables.', 'To create a branch: `git switch -c name`', 'We will see.',
    'We\'ll see how that goes.', 'She wants to learn guitar.', 'My son wants to learn guitar.', 'Tom needs to fix his build.',
    'The server needs to be restarted after each change.', 'The compiler needs to know the type.', 'The model will overfit.', 'This will break in production.',
    'That should work.', 'It should print 42.', 'It has to be a string.', 'The author wants to show that loops are enough.', 'We will come back to this in lecture 7.',
    'The teacher said we need to read chapter 2.', 'He told me that I should relax.', 'The left pointer moves right.', 'The rest is history.',
    'The rest of the day was calm.', 'The rest is easy.', 'It\'s not finished yet because the API is down.', 'It\'s worth it.', 'It was worth reading.',
    'A book worth reading.', 'Before the exam I always get nervous.', 'Before the exam I was nervous.', 'Before you commit, run the linter.',
    'Before the loop we need to set i to 0.', 'Week 3: recursion', 'The goal is to minimise the loss.', 'The goal of backprop is to find the gradient.',
    'An object needs to be iterable to be used here.', 'Objects need to be iterable.', 'A node that has to be removed is marked.',
    'The file to be read is passed as an argument.', 'When you want to merge, rebase first.', 'If you need to sort it, use `sorted`.',
    'If I need to sort it, I use `sorted`.', 'Whenever I have to sort, I use `sorted`.', 'It took me an hour to fix it.', 'It\'s hard to read.', 'It\'s time to go to bed.',
    'It\'s important to test early.', 'It\'s important to always test before the release.', 'It is recommended to read the docs.', 'It is planned to be removed in v3.',
    'To be continued...', 'There is nothing left to learn here.', 'A way to test it is to mock the clock.', 'A book to read on the train.',
    'Mum says I have to clean my room.', 'People will tell you to learn Vim.', 'Everyone says you should read it.', 'Someone should fix this bug in the library.',
    'Somebody has to do it.', 'Who will maintain it?', 'Beginners should start with Python.', 'The team needs to decide.', 'Their team is going to rewrite it in Go.',
    'This is going to be hard.', 'It\'s going to be a long week.', 'That\'s going to take a while.', 'This needs to stop.', 'Something has to change.',
    'It is meant to be used with care.', 'Let us assume n > 0.', 'Suppose we want to sort a list.', 'Imagine you need to find a word.', 'Say I want to merge two dicts.',
    'Assume we have to visit each node.', 'Given a tree, we need to return its depth.', 'We need to return its depth.', 'We have to prove that it terminates.',
    'We want to show that f is continuous.', 'We should get the same result.', 'We will use induction.', 'Now we have to check the base case.', 'So we need to sort first.',
    'In Rust we have to annotate lifetimes here.', 'In Go you have to handle each error.', 'In the kitchen the trick is to let it rest.',
    'If I want to compare I have to use ==.', 'To change a letter I have to make a new string.', 'In Python I have to indent with four spaces.',
    'He wants to leave, she has to stay.', 'She will have to choose.', 'The narrator wants to convince us.', 'The plan is to escape at night.',
    'Their plan is to sell the house.', 'The query needs to run every night.', 'The report has to be refreshed by hand.', 'The course says to practise SQL every day.',
    'We close the kitchen at ten.', 'The stock has to reduce by half.', 'A sauce needs to be tasted.', 'You taste, you season, you taste again.',
    'The handler must not sleep.', 'The lock has to be held when calling sched.', 'We have to hold the lock when we call sched.', 'Then the kernel has to copy the page.',
    'To switch page tables we need to be at the same virtual address.', 'The hint says to look at fork().', 'The assignment wants us to count page faults.',
    'A prior should be chosen before seeing the data.', 'We want to condition on the confounder.', 'We need to close the back door.',
    'To estimate the direct effect we have to control for Z.', 'He says we should plot the prior.', 'This comes up again in chapter 11.', 'To show: f is continuous.',
    'To prove: the limit is unique.', 'We want to show: the limit is unique.', 'We need to find N such that the terms are small.',
    'It remains to show the other inclusion.', 'It remains to prove uniqueness.', 'The rest follows by induction.', 'Weekend: sick.', 'Weekend: visited my parents',
    'You need to know SQL for most jobs.', 'The ad says they want to see a portfolio.', 'We are going to Rome at Easter.', 'He will never finish the book.',
    'The narrator will come back to this in part three.', 'One must imagine Sisyphus happy.', 'You should read it.', 'You have to read it in one go.',
    'Everyone should read this.', 'To be read slowly.', 'A hundred pages left.', 'The chapter on whales is left out in my edition.', 'A string needs quotes.',
    'The loop has to end at some point.', 'The condition should be true at some point.', 'When I want to add something to a list I use append.',
    'To add something to the list I use append.', 'If I need a random number I have to import random.', 'In a function I have to return something.',
    'The teacher in the video says to practise every day.',
  ],
  'commands and labels of notes': [
    'First we normalise, then we need to split the data.', 'Do I have to learn C++?', 'Time will tell.', 'Read the first chapter.', 'Read chapters 3 and 4.',
    'Read about Docker.', 'Set up the repo.', 'Put the tests in CI.', 'Use const by default.', 'Always close the file.', 'Never commit secrets.',
    'Don\'t forget the semicolon.', 'Remember to free the memory.', 'Remember: arrays start at zero.', 'Note that the index starts at zero.',
    'Make sure the server is running.', 'Try not to panic.', 'Try to keep functions short.', 'Check the types first.', 'Check your work.', 'Look for the smallest element.',
    'Look at the first bit.', 'Find the smallest element.', 'Find a pivot and swap it to the end.', 'Write the answer as a fraction.', 'Solve for x.',
    'Repeat until sorted.', 'Practice makes perfect.', 'Revise means to look at again.', 'Review of chapter 3.', 'Study group was fun.', 'Study tip: explain it to a duck.',
    'Tip: read the error message.', 'Lesson: read the error message.', 'Lesson learned: always read the error message first.', 'Takeaway: write tests first.',
    'Rule: check for null first.', 'Step 1: install node.', 'Example: fetch a page and print it.', 'Definition: a group is a set with an operation.',
    'Goal of the exercise: sort a list in place.', 'Goal: sort a list in place', 'Question: why does this work?', 'Task: given an array, return the sum.',
    'Homework was easy.', 'Homework done.', 'Homework: done', 'Remaining time: 20 min', 'Two exercises left out.', 'Open the file and read it.', 'Open source is great.',
    'Sometime in 2019 they changed the format.', 'Worth noting.', 'Again the same error.', 'Failed again.', 'By the end of the week I could play it.',
    'Plan for today: done', 'Plan B worked.', 'My plan failed.', 'My goal is to become a data scientist.', 'My goal this year is to be more consistent.',
    'the first thing to do in git is to init a repo', 'Thinking about it, it makes sense.', 'Enough for today.', 'Busy week ahead.', 'Price: 20 to go.', 'Coffee to go.',
    'Ready to go.', 'Good to go!', 'Nothing left to do.', 'Nothing to do today.', 'Two ways to read it.', 'Reading list done!', 'Must-have: a good editor.',
    'Must = müssen', 'must have + participle = sure about the past', 'will + infinitive: spontaneous decision', 'going to: plans, "I\'m going to travel"',
    '"I have to go" = tengo que ir', '"want to" is followed by a verb.', '\'should\' is a modal verb.', 'Planned: 5 km. Ran: 7 km.', 'Aim small, miss small.',
    'Aim for 80% coverage.', 'Keep it simple.', 'Keep practising!', 'Keep going.', 'Take notes while reading.', 'Take the derivative and set it to zero.',
    'Let x be a real number.', 'Let\'s face it, that was luck.', 'Let\'s say we have an array.', 'Let\'s look at an example.', 'Let\'s define f(x) = x + 1.',
    'Let me think.', 'Knead, let it rest, then shape it.', 'Preheat the oven.', 'Add salt to taste.', 'Set the alarm.', 'Fold the dough again after an hour.',
    'Lists start at 0, so I have to subtract one.', 'For every opening bracket I need to close one.', 'With range I have to remember the end is not included.',
    'Isabel has to decide whether to go back.', 'My manager wants to see the dashboard.', 'Sales needs to know which region drops.', 'Every row needs to have a key.',
    'LEFT JOIN: to keep rows without a match.', 'Use LEFT JOIN to keep rows without a match.', 'First clean, then explore, then model.',
    'Clean the data before you plot it.', 'Always plot the data first.', 'Ask why five times.', 'Check for duplicates before a join.', 'Service at six, so I have to run.',
    'Taste as you go.', 'Prep first, then cook.', 'Kernel: has to save the registers before it can switch.', 'sched() will return when the process is scheduled again.',
    'usertrap() needs to know where the kernel page table is.', 'Prof: "you should read the code before the lab"', 'Priors have to be regularising.',
    'McElreath will come back to this in chapter 11.', 'Let ε > 0. We need to find δ.', 'Now I need to find a bound for this.', 'Now I want to show that it converges.',
    'Claim: every sequence has a monotone subsequence.', 'Goal: find a contradiction.', 'Idea: use the triangle inequality.', 'Trick: add and subtract f(x).',
    'Homework 3 was handed in.', 'Homework: done, 18/20.', 'Homework: 18/20', 'Missing: 2 points', 'Focus: 3/5', 'Mood: ok', 'Plan: 3 h, done: 2 h', 'Goal reached!',
    'Goals reached: 3 of 4', 'Most jobs want two years of experience.', 'Must have: SQL, Excel, Power BI.', 'Nice to have: Python.',
    'Requirements: you need to have a degree.', 'Dentist on Tuesday.', 'Tax return by the end of the month.', 'Plants need water.', 'Dorothea wants to learn Greek.',
    'Dorothea wants to help him finish the book.', 'Everybody has to read this once.', 'Read it slowly.', 'Read this in one sitting.', 'Read again after ten years.',
    'Reread after ten years, still great.', 'Reread: still great.', 'Reread chapter 3, still lost.', 'Revisited the lemma.', 'Revised unit 2 today.', 'Review: 4 stars',
    'Look at how she describes the light!', 'Listen to this: "It was a bright cold day."', 'Think about it.', 'Find the irony.', 'Note how the chapters get shorter.',
    'Watch the pronouns in this chapter.', 'Borrowed until the 12th.', 'Two hundred pages to go.', 'Only fifty pages left, I don\'t want it to end.',
    'Chapter 5 is still the best.', 'Didn\'t finish. Not for me.', 'Gave up on it, will not try again.', 'print() needs brackets.',
    'input() gives a string, it has to be converted.', 'Every time I want to print two things I need a comma.', 'My first program: ask for a name and print it.',
    'Exercise: write a program that asks for a name.', 'Exercise 4: write a function that reverses a string.', 'Task 2: make a list of ten numbers.',
    'Project idea: a program that picks my dinner.',
  ],
};

/** Headings and lines above a list that make its items things to do. */
const leads: readonly string[] = [
  'Next month', 'Goals for sprint 2', 'Goals for next sprint', 'Action points', 'Follow-ups', 'To figure out', 'Next year', 'For the retake', 'For May', 'Before the exam',
  'Before week 4', 'What I want to do differently', 'What I will change', 'Resolutions', 'My plan', 'So my plan', 'Study plan', 'Study plan for the exam', 'Reading plan',
  'To read', 'Still to read', 'Until Friday', 'By Sunday', 'Due this week', 'Next time', 'Next time I will', 'Next week I want to', 'This week I want to',
  'During the break I want to', 'Plan for this week', 'Plans for the summer', 'What\'s next?', 'Next', 'Up next', 'Coming next', 'To revise', 'Needs practice',
  'Things to look up', 'Things I need to work on', 'Things to review before Monday', 'Two things to fix after the code review', 'Chapters to reread', 'Problems to retry',
  'Redo', 'Redo these', 'Reread', 'Look up', 'Ask Anna', 'Questions for the tutor', 'Questions for Sam', 'Open questions', 'Homework', 'Homework for Tuesday',
  'Exercises for the weekend', 'Over the holidays', 'Left to do', 'What remains', 'Three chapters left', 'Left for the weekend', 'Backlog', 'Focus for next week',
  'My next steps', 'I still have to', 'I want to', 'I have to', 'I\'d like to', 'I\'ll read next', 'Must read', 'Try next', 'What to learn next',
  'Here\'s what I want to do before the next session', 'April goals', 'Goals for April', 'Priorities for next week', 'Lessons for next time', 'Reading for the break',
];

/** Those that do not. */
const others: readonly string[] = [
  'What I learned', 'What went well', 'What didn\'t go well', 'What I did', 'Notes', 'Summary', 'Key takeaways', 'Vocabulary', 'New words', 'Rules', 'Steps', 'Ingredients',
  'How to', 'Results', 'Weak spots', 'Mistakes', 'Wins', 'Blockers', 'Problems', 'Done this week', 'Done', 'Resources', 'Links', 'Course plan', 'Course outline',
  'Syllabus', 'Topics', 'Topics for the exam', 'Exam topics', 'Things to remember', 'Things to avoid', 'Things I like', 'Things I learned', 'Tips', 'Best practices',
  'Common mistakes', 'Pros', 'Cons', 'Today', 'Today\'s goals', 'Learning goals', 'Features', 'Requirements', 'Could be better', 'Stop', 'Wants', 'Check',
  'Models need tokens to think', 'Ways to sort a list', 'Last week', 'Goals of last week',
];

const under = (lead: string) => [`## 3/5/25\n### ${lead}\n- chapter 3\n- write the loader\n`, `Some text.\n\n${lead}:\n- chapter 3\n- write the loader\n`];

describe('near misses of suggestions', () => {
  for (const [kind, texts] of Object.entries(turnedAway)) {
    it(`turns away ${kind}`, () => {
      for (const text of texts) {
        assert.deepEqual(titles(text), [], text);
      }
    });
  }
  it('takes the items below a label that looks ahead', () => {
    for (const lead of leads) {
      for (const text of under(lead)) {
        assert.equal(titles(text).length, 2, text);
      }
    }
  });
  it('leaves the items below any other', () => {
    for (const lead of others) {
      for (const text of under(lead)) {
        assert.deepEqual(titles(text), [], text);
      }
    }
  });
});
