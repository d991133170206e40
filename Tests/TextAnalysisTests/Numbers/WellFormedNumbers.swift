/// Well-formed numbers of many classes with their values: the project's own list, a class under each `#`.
let wellFormedNumbers = """
  # Indian grouping
  en-IN | 9,999 | 9999
  en-IN | 7,45,210 | 745210
  en-IN | 3,08,41,976.25 | 30841976.25
  en-IN | -6,40,000 | -640000
  hi | ४,५६,७८९ | 456789
  bn | ৭,৮৯,০১২ | 789012
  ta | 6,54,321 | 654321
  gu | ૮,૭૬,૫૪૩ | 876543
  te | ౫,౪౩,౨౧౦ | 543210
  # Western and European grouping
  en | 6,543,210.75 | 6543210.75
  de | 6.543.210,75 | 6543210.75
  es | 98.765 | 98765
  fr | 6 543 210,75 | 6543210.75
  de | 12'345 | 12345
  und | 8 765 432 | 8765432
  en | 70 000 | 70000
  # Scripts
  ur | ۷۸۹۰ | 7890
  ur | ۳٫۲۵ | 3.25
  und | ٧٬٨٩٠٬١٢٣ | 7890123
  th | ๗๘๙ | 789
  ja | ７８９０ | 7890
  ja | ４，５６７円 | 4567
  und | 𝟕𝟖 | 78
  kn | ೬೫೪ | 654
  ml | ൩൨൧ | 321
  # Indian scales
  en-IN | 4.2 lakh | 420000
  en-IN | 17 crore | 170000000
  en-IN | 2.75 lakh crore | 2750000000000
  en-IN | 6 thousand crore | 60000000000
  en-IN | 3 crore 45 lakh | 34500000
  en-IN | seven lakh | 700000
  en-IN | four and a half lakh | 450000
  en-IN | half a lakh | 50000
  hi | 4.2 लाख | 420000
  hi | ढाई करोड़ | 25000000
  hi | डेढ़ लाख | 150000
  hi | साढ़े पाँच लाख | 550000
  hi | पौने चार हज़ार | 3750
  hi | सवा तीन करोड़ | 32500000
  mr | 4.2 लाख | 420000
  bn | ৪.২ লাখ | 420000
  gu | 4.2 લાખ | 420000
  # Western scales and letters
  en | 75K | 75000
  en | 6.1mn | 6100000
  en | $2.4bn | 2400000000
  en | £320m | 320000000
  en | €7m | 7000000
  en | 4.7 trillion | 4700000000000
  de | 4,7 Billionen | 4700000000000
  de | 1,8 Mrd. Euro | 1800000000
  de | 2,5 Mio. € | 2500000
  fr | 4,7 milliards d'euros | 4700000000
  fr | 3 millions | 3000000
  es | 2,5 millones | 2500000
  ja | 3兆4000億 | 3400000000000
  zh | 3.4万亿 | 3400000000000
  # Currency before
  en-IN | ₹9.75 lakh crore | 9750000000000
  en-IN | Rs.7,45,210 | 745210
  en-IN | Rs. 7,45,210 | 745210
  en-IN | Rs 9,000/- | 9000
  en-IN | ₹ 45 | 45
  en-IN | INR 7.2 crore | 72000000
  en-IN | Rupees six thousand | 6000
  en | US$ 8.5 million | 8500000
  en | -$12.50 | -12.5
  hi | ₹7.2 करोड़ | 72000000
  hi | रु. 900 | 900
  # Currency after
  en-IN | 4.2 lakh rupees | 420000
  en-IN | 7 लाख rupees | 700000
  hi | 7 lakh रुपये | 700000
  de | 18 € | 18
  fr | 7,25 € | 7.25
  es | 18 euros | 18
  en | 45 dollars | 45
  # Ranges
  en-IN | Rs 4.5-6 lakh | 450000..600000
  en-IN | 8-6 lakh | 800000..600000
  en-IN | 4 to 5 crore | 40000000..50000000
  en | 20-25% | 20..25
  en | $3-4 billion | 3000000000..4000000000
  hi | चार-पाँच लाख | 400000..500000
  hi | 4 से 5 करोड़ | 40000000..50000000
  # Percent
  en | 7.25% | 7.25
  en | 14 per cent | 14
  en | fourteen percent | 14
  hi | 14 फीसदी | 14
  hi | १४ प्रतिशत | 14
  de | 7,25 Prozent | 7.25
  fr | 14 % | 14
  # Ordinals
  en | 32nd | 32
  en | forty-third | 43
  hi | 14वीं | 14
  fr | 1er | 1
  # Fractions
  en | 5/8 | 0.625
  en | 3 1/2 | 3.5
  en | 4¾ | 4.75
  en | two fifths | 0.4
  en | three and a half | 3.5
  # Signs and powers
  en | −17 | -17
  en | minus seventeen | -17
  en | +17 | 17
  en | 4.5×10^6 | 4500000
  en | 2.5e3 | 2500
  es | 2,5 millones de euros | 2500000
  pt | 3 milhões de reais | 3000000
  it | 4 milioni di euro | 4000000
  fr | 12 millions de dollars | 12000000
  en | 2  1/4 | 2.25
  """
