/// Strings that are no number in en, en-IN, hi or und: the project's own list.
let malformedNumbers: [String] = [
  // Nothing there
  "", " ", "\t\n", "\u{A0}", "\u{200B}", ".", ",", "-", "+", "−", "%", "₹", "$", "Rs", "Rs.", "INR",
  "/", "()", "…", "₹₹", "-₹", "₹-", "% %", "'",
  // Separators
  "1,,000", ",100", "100,", "1.", "1,", "1..2", "1,.5", "1.,5", ",.5", "..5", ".5.", "5..", "1,00,",
  ",1,00,000", "1,00,000,", "1,000.5.5", "1.2.3", "1.2.3.4", "192.168.1.1", "1,000.000,5",
  "1.000,00",
  "1;000", "1_000", "1:000", "1,000 .5", "1, 000", "1 ,000", "1,000,.00",
  // Grouping
  "1,0,0000", "12,34,5", "1,00,00", "12,345,67", "1,0", "1,00", "1,0000", "1234,567", "12345,678",
  "1,2,3,4", "1,1,1,1,1,1", "0,123", "00,123", "1,23,4567", "123,45,678", "1,234,56", "1,2345,678",
  "12,34,567,89", "1,000,00", "1,0000,000", "1 000 00", "10 00", "1,000 000",
  // Scripts
  "१,0०,०००", "1२3", "१2", "১২3", "٣4", "१,००,000", "௧2",
  // Signs
  "--5", "+-3", "-+3", "++5", "−-5", "5-", "5+", "- - 5", "-5-", "₹--5", "-₹-5", "minus minus 5",
  "5−", "5--3",
  // Letters in digits
  "12a4", "a12", "1e5", "1E5", "0x10", "1O0", "l00", "5G", "A4", "B2B", "4x100m", "COVID-19", "x5",
  "5x", "10th5", "5 5", "5 five", "1 2 3", "#5", "@5", "5@", "5!", "5?", "~5", "5=5", "NaN", "inf",
  "infinity", "null", "nil",
  // Currency, percent, scale
  "Rs Rs 5", "$5$", "₹5 $", "₹$5", "$ € 5", "5 Rs 5", "5%%", "%5", "5 % %", "% 5", "5 %5",
  "5 lakh lakh", "5 lakh thousand", "lakh lakh", "crore lakh", "lakh 5", "5 lakh 3",
  "5 crore crore",
  "5 million million", "5 K K", "5KK", "Km", "crore rupees of", "5 lakhcrore", "5lakhs5",
  "lakhs of people", "5 lakh %%", "million",
  // Dates, times, telephone numbers
  "2022-08-15", "15/08/2022", "15.08.2022", "10:30", "10:30:00", "2019-20", "+91-98765-43210",
  "98765 43210", "022-2345-6789", "1/3", "5/0", "0/0", "3/4/5", "1/", "/2", "1//2", "1/2/", "1.5½",
  "½½", "½5",
  // Words
  "a", "and", "and five", "five and", "two and", "one two", "two two", "twenty eleven",
  "nineteen eighty-four", "hundred and", "five hundred hundred", "a an five", "five a", "fivee",
  "point five five point", "one hundred one hundred", "hello", "twenty twenty", "to", "to 5",
  "5 to",
  "2 to 3 to 4", "5 to to 6", "half of", "first second",
  // Brackets and other wrapping
  "(5)", "[5]", "\"5\"", "5)", "(5", "5 (6)", "five (6)", "<5>", "5\u{200B}5", "5\u{0000}",
]
