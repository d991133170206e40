"""Words that a sentence of a summary should not open with unless the sentence before it is there too.

Written for the check alone, apart from the lists in `locales/`, which the guard goes by: what one of the
two forgets, the other may know. Small letters; a word or several.
"""

PRONOUNS = {
    "en": "he she it they this that these those his her hers its their theirs him them such both",
    "hi": "यह ये वह वे इसने उसने इन्होंने उन्होंने इसका इसकी इसके उसका उसकी उसके इनका इनकी इनके उनका उनकी उनके इसे उसे इन्हें उन्हें "
          "इससे उससे इनसे उनसे इसमें उसमें इनमें उनमें इस उस इन उन इसी उसी दोनों",
    "bn": "সে তিনি তারা তাঁরা তার তাঁর তাদের তাঁদের তাকে তাঁকে এটি এটা সেটি সেটা এর এরা এই সেই ওই এসব উভয় দুজনই",
    "vi": "họ|nó|hắn|chúng|điều này|điều đó|việc này|việc đó|ông ta|bà ta|anh ta|cô ta|người này|ông này|bà này",
    "ur": "یہ وہ اس ان انہوں انھوں اسے انہیں اسی ان‌ہوں دونوں",
    "ta": "அவர் அவர்கள் அவன் அவள் அது அவை இது இவை இவர் இவர்கள் இந்த அந்த அவரது அவருக்கு இதன் இதை அதன் அதை இதில் அதில் இருவரும்",
    "te": "అతను అతడు ఆమె ఆయన వారు వారి వాళ్ళు ఇది అది ఇవి అవి ఈ ఆ అతని అతనికి దీని దాని దీనికి దీంతో వీరు ఇద్దరూ",
    "mr": "तो ती ते हा ही हे त्या त्याने तिने त्यांनी त्याचा त्याची त्याचे त्यांचा त्यांची त्यांचे त्यांच्या याचा याची याचे यांनी या त्यात यात यामुळे दोघेही",
    "gu": "તે તેઓ તેણે તેમણે તેનો તેની તેનું તેના તેમનો તેમની તેમનું તેમના તેને તેમને આ એ આનો આની બંને",
    "kn": "ಅವನು ಅವಳು ಅವರು ಅದು ಅವು ಇದು ಇವು ಇವರು ಈ ಆ ಅವರ ಇದರ ಅದರ ಇದನ್ನು ಅದನ್ನು ಇಬ್ಬರೂ",
    "ml": "അവൻ അവൾ അവർ അത് അവ ഇത് ഇവ ഇവർ അദ്ദേഹം ഈ ആ അവരുടെ അദ്ദേഹത്തിന്റെ ഇതിന്റെ അതിന്റെ ഇരുവരും",
    "pa": "ਉਹ ਇਹ ਉਸ ਇਸ ਉਨ੍ਹਾਂ ਇਨ੍ਹਾਂ ਉਸਨੇ ਇਸਨੇ ਦੋਵੇਂ",
    "ar": "هو هي هم هذا هذه ذلك تلك هؤلاء أولئك وهو وهي وهم",
    "fa": "او آنها آن‌ها این آن وی ایشان",
    "es": "él ella ellos ellas esto eso esta este estos estas ese esa esos esas ambos",
    "fr": "il elle ils elles ce cela ceci cette ces cet celui-ci celle-ci",
    "de": "er sie es dieser diese dieses diesem diesen sein seine ihre ihr beide dies",
    "it": "lui lei loro questo questa questi queste egli ella essi entrambi",
    "pt": "ele ela eles elas isso isto este esta estes estas esse essa ambos",
    "ru": "он она оно они это этот эта эти его её ее их оба такой",
    "ja": "彼 彼女 彼ら これ それ この その あの 同氏 両者",
    "zh": "他 她 它 他们 她们 它们 这 那 这些 那些 这个 他們 她們 它們 這 這些 這個 該",
    "ko": "그는 그녀는 그의 그들은 그들의 이는 이것은 그것은 이들은 이 그 양측은",
    "tr": "o onlar bu şu bunlar onun onların bunun|her ikisi",
    "el": "αυτός αυτή αυτό αυτοί αυτές αυτά εκείνος εκείνη αμφότεροι",
    "th": "เขา เธอ มัน พวกเขา",
    "id": "dia ia mereka ini itu keduanya|hal ini|hal itu",
}

CONNECTIVES = {
    "en": "but however and so or yet also then thus therefore moreover furthermore meanwhile nevertheless nonetheless "
          "instead besides hence additionally consequently otherwise similarly likewise|in addition|as a result|for example|"
          "for instance|on the other hand|in contrast|in fact|after that|at the same time|even so",
    "hi": "लेकिन मगर परंतु परन्तु और किंतु किन्तु हालांकि हालाँकि इसलिए अतः तो फिर जबकि बल्कि तथा एवं|इसके अलावा|इसके बाद|इस बीच|वहीं|"
          "इसके बावजूद|उधर|इधर|साथ ही",
    "bn": "কিন্তু তবে এবং আর তাই ফলে অথচ বরং তখন এরপর তারপর এছাড়া তাছাড়া এদিকে|এ ছাড়া|তা ছাড়া|এর আগে|এর পর|অন্যদিকে",
    "vi": "nhưng và|tuy nhiên|do đó|vì vậy|vì thế|ngoài ra|sau đó|trước đó|bên cạnh đó|trong khi đó|"
          "mặt khác|đồng thời|theo đó|tuy vậy|thế nhưng|do vậy|hơn nữa|từ đó|ngay sau đó|tại đây|lúc này",
    "ur": "لیکن مگر اور تاہم البتہ لہذا چنانچہ پھر بلکہ جبکہ|اس کے علاوہ|اس کے بعد|دوسری طرف|اس لیے|ادھر",
    "ta": "ஆனால் மேலும் எனவே ஆகவே ஆனாலும் இதனால் இதையடுத்து இருப்பினும் எனினும் பின்னர் அதனால் அதேபோல்|இதற்கிடையே|அதே நேரத்தில்",
    "te": "కానీ అయితే మరియు కాబట్టి అందువల్ల తర్వాత ఇంకా మరోవైపు దీనితో అంతేకాకుండా",
    "mr": "पण परंतु मात्र आणि तसेच म्हणून तर मग तरीही दरम्यान|त्यामुळे|त्यानंतर|याशिवाय|दुसरीकडे",
    "gu": "પરંતુ પણ અને જોકે તેથી આથી ત્યારબાદ ઉપરાંત દરમિયાન|આ ઉપરાંત|બીજી તરફ",
    "kn": "ಆದರೆ ಮತ್ತು ಹೀಗಾಗಿ ಆದ್ದರಿಂದ ನಂತರ ಆದರೂ ಜೊತೆಗೆ|ಇದರ ಜೊತೆಗೆ|ಮತ್ತೊಂದೆಡೆ",
    "ml": "എന്നാൽ പക്ഷേ കൂടാതെ അതിനാൽ തുടർന്ന് പിന്നീട് അതേസമയം",
    "pa": "ਪਰ ਅਤੇ ਹਾਲਾਂਕਿ ਫਿਰ|ਇਸ ਲਈ|ਇਸ ਤੋਂ ਇਲਾਵਾ|ਇਸ ਦੌਰਾਨ",
    "ar": "لكن ولكن ثم لذلك كما وبالتالي أيضا|ومع ذلك|في المقابل|من ناحية أخرى|بالإضافة إلى ذلك|على سبيل المثال",
    "fa": "اما ولی و سپس بنابراین همچنین|با این حال|در همین حال|از سوی دیگر",
    "es": "pero y|sin embargo|además|por lo tanto|por eso|así que|también|luego|entonces|mientras tanto|no obstante|en cambio|"
          "por ejemplo|asimismo",
    "fr": "mais et donc cependant toutefois pourtant ainsi puis ensuite aussi|en outre|de plus|par ailleurs|en revanche|"
          "par exemple|or",
    "de": "aber und doch jedoch daher deshalb dennoch außerdem zudem dann danach trotzdem auch stattdessen inzwischen|"
          "zum beispiel|darüber hinaus",
    "it": "ma e però tuttavia quindi inoltre poi dunque infatti anche invece|per esempio|nel frattempo",
    "pt": "mas e porém contudo entretanto portanto|além disso|então|também|no entanto|assim|por exemplo",
    "ru": "но и а однако поэтому также|кроме того|затем|потом|тем не менее|в то же время|при этом|например|таким образом",
    "ja": "しかし だが また そして さらに そのため 一方 ただし なお したがって それでも 例えば",
    "zh": "但 但是 然而 而 而且 因此 所以 此外 另外 于是 於是 同时 同時 不过 不過 例如 其中",
    "ko": "그러나 하지만 그리고 또 또한 따라서 그래서 이에 한편 그런데 이어 반면",
    "tr": "ama fakat ancak ve ayrıca|bu nedenle|sonra|daha sonra|öte yandan|bununla birlikte|üstelik|böylece",
    "el": "αλλά όμως και ωστόσο επίσης έτσι επομένως|παράλληλα|εξάλλου|στη συνέχεια",
    "th": "แต่ และ ดังนั้น นอกจากนี้ อย่างไรก็ตาม",
    "id": "tetapi namun dan|selain itu|oleh karena itu|kemudian|sementara itu|meski demikian",
}

# No blanks between words: an entry may be followed by more letters.
UNSPACED = {"ja", "zh", "th"}

# A line that opens with one of these is not of the story. `:` or `|` has to follow where an entry ends in a colon.
NOT_STORY = {
    "": "photo: image: video: credit: source: pti ani ians reuters afp ap",
    "en": "|also read|read also|read more|read:|watch:|see also|sign up|subscribe|click here|follow us|by staff reporter|"
          "(with inputs|with inputs from|file photo|image credit|photo credit|representative image|advertisement|share this|"
          "download the app|all rights reserved|newsletter|updated:|published:|first published|editing by|reporting by|"
          "more on this|more from|related:",
    "hi": "|यह भी पढ़ें|ये भी पढ़ें|और पढ़ें|फोटो:|तस्वीर:|इनपुट|देखें:|वीडियो:|पढ़ें:",
    "bn": "|আরও পড়ুন|আরো পড়ুন|ছবি:|ফাইল ছবি|নিজস্ব প্রতিবেদক|নিজস্ব প্রতিনিধি|বিজ্ঞাপন",
    "vi": "|xem thêm|ảnh:|đọc thêm|ảnh minh họa|nguồn:|theo dõi|video:|clip:|(ảnh|mời bạn|mời độc giả|bấm vào",
    "ur": "|یہ بھی پڑھیں|مزید پڑھیں|تصویر:",
    "ta": "|இதையும் படிக்க|மேலும் படிக்க|படம்:",
    "mr": "|हे ही वाचा|हेही वाचा|फोटो:",
}

# One of these near a quotation says whose words it is. Parts of words.
SPEECH = {
    "en": "said says say saying told tells asked according wrote writes added announced stated tweeted tweets explained "
          "replied warned called describe argued noted claim read insisted recall joked testified acknowledg admit",
    "hi": "कहा बताया बोले बोला पूछा लिखा अनुसार मुताबिक कहना जवाब ट्वीट",
    "bn": "বলেন বলেছেন বললেন জানান জানিয়েছেন লিখেছেন বলা জানানো বলে মতে প্রশ্ন বলছেন",
    "vi": "cho biết|cho hay|nói|hỏi|trả lời|chia sẻ|khẳng định|nhận định|kể|tuyên bố|theo|đáp|viết|phân tích|bày tỏ|nêu",
    "ur": "کہا بتایا پوچھا لکھا مطابق کہنا",
    "ta": "கூறி தெரிவி சொன்ன என்றார் என்று என",
    "mr": "म्हणाले म्हणाला म्हणाली सांगितले विचारले मते म्हणतात",
}
