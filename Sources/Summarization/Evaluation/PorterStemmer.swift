/// English stems as Google's `rouge-score` compares them: Porter's algorithm with the changes of NLTK, which
/// `rouge-score` stems by. libstemmer's `porter` is the algorithm as Snowball has it, and differs in one
/// word of fifty.
///
/// NLTK's changes: a list of irregular words; `ied` and `ies` become `ie` in words of four letters and else
/// `i`; `y` becomes `i` after any consonant but the first letter (*spy*, but not *enjoy*); `alli` becomes
/// `al` before step 2 goes on; `fulli`, `logi`, `bli`; and a vowel with a consonant counts as a short
/// syllable.
///
/// Source: M. F. Porter, "An algorithm for suffix stripping", 1980; NLTK 3, `nltk.stem.porter`, mode
/// `NLTK_EXTENSIONS`. Linear in the word. Not safe to share between threads.
final class PorterStemmer: WordStemmer {
  private var word: [UInt16] = []

  func stem(_ word: UnsafeBufferPointer<UInt16>, into stem: inout [UInt16]) {
    stem.removeAll(keepingCapacity: true)
    self.word.removeAll(keepingCapacity: true)
    self.word.append(contentsOf: word)
    if let irregular = Self.irregular[self.word] {
      stem.append(contentsOf: irregular)
      return
    }
    if word.count > 2 { stemRegular() }
    stem.append(contentsOf: self.word)
  }

  private func stemRegular() {
    takePlural()
    takePast()
    turnY()
    takeAlli()
    apply(Self.step2)
    apply(Self.step3)
    apply(Self.step4)
    takeE()
    if ends(in: Self.doubleL), measure(ofFirst: word.count - 1) > 1 { word.removeLast() }
  }

  // MARK: Steps

  /// Step 1a.
  private func takePlural() {
    if word.count == 4, ends(in: Self.ies) {
      word.removeLast()
    } else {
      apply(Self.step1a)
    }
  }

  /// Step 1b.
  private func takePast() {
    if ends(in: Self.ied) {
      word.removeLast(word.count == 4 ? 1 : 2)
    } else if ends(in: Self.eed) {
      if measure(ofFirst: word.count - 3) > 0 { word.removeLast() }
    } else if let ending = [Self.ed, Self.ing].first(where: ends),
      hasVowel(inFirst: word.count - ending.count)
    {
      word.removeLast(ending.count)
      mendEnd()
    }
  }

  /// What step 1b does to a stem that has lost its ending: *hopp* to *hop*, *fil* to *file*.
  private func mendEnd() {
    if apply(Self.mended) { return }
    if endsInDoubleConsonant {
      if let last = word.last, !Self.keptDouble.contains(last) { word.removeLast() }
    } else if measure(ofFirst: word.count) == 1, endsShort(first: word.count) {
      word.append(Self.e)
    }
  }

  /// Step 1c.
  private func turnY() {
    guard word.last == Self.y, word.count > 2, isConsonant(word.count - 2) else { return }
    word[word.count - 1] = Self.i
  }

  /// *generalli* is *general* before step 2 looks at it.
  private func takeAlli() {
    while ends(in: Self.alli), measure(ofFirst: word.count - 4) > 0 { word.removeLast(2) }
  }

  /// Step 5a.
  private func takeE() {
    guard word.last == Self.e else { return }
    let length = word.count - 1
    let measure = measure(ofFirst: length)
    if measure > 1 || measure == 1 && !endsShort(first: length) { word.removeLast() }
  }

  // MARK: Endings

  /// An ending, what takes its place, and how many vowels with consonants behind them must stand before it.
  private struct Rule {
    let ending: [UInt16]
    let replacement: [UInt16]
    let measure: Int
    /// What of the ending counts as part of the stem: the l of `logi`.
    var kept = 0
    /// The letters of which one must stand before the ending; none for any.
    var before: [UInt16] = []

    init(_ ending: String, _ replacement: String, measure: Int) {
      self.ending = Array(ending.utf16)
      self.replacement = Array(replacement.utf16)
      self.measure = measure
    }

    func keeping(_ count: Int) -> Rule {
      var rule = self
      rule.kept = count
      return rule
    }

    func after(_ letters: String) -> Rule {
      var rule = self
      rule.before = Array(letters.utf16)
      return rule
    }
  }

  /// Goes by the first rule whose ending the word has.
  ///
  /// - Returns: Whether there was one, be its condition met or not.
  @discardableResult
  private func apply(_ rules: [Rule]) -> Bool {
    guard let rule = rules.first(where: { ends(in: $0.ending) }) else { return false }
    let length = word.count - rule.ending.count
    let isAllowed =
      rule.before.isEmpty || (length > 0 && rule.before.contains(word[length - 1]))
    if isAllowed, rule.measure == 0 || measure(ofFirst: length + rule.kept) >= rule.measure {
      word.replaceSubrange(length..., with: rule.replacement)
    }
    return true
  }

  private static func rules(_ pairs: KeyValuePairs<String, String>, measure: Int) -> [Rule] {
    pairs.map { Rule($0.key, $0.value, measure: measure) }
  }

  private static let step1a = rules(["sses": "ss", "ies": "i", "ss": "ss", "s": ""], measure: 0)
  private static let mended = rules(["at": "ate", "bl": "ble", "iz": "ize"], measure: 0)
  private static let step2 =
    rules(
      [
        "ational": "ate", "tional": "tion", "enci": "ence", "anci": "ance", "izer": "ize",
        "bli": "ble", "alli": "al", "entli": "ent", "eli": "e", "ousli": "ous",
        "ization": "ize", "ation": "ate", "ator": "ate", "alism": "al", "iveness": "ive",
        "fulness": "ful", "ousness": "ous", "aliti": "al", "iviti": "ive", "biliti": "ble",
        "fulli": "ful",
      ], measure: 1) + [Rule("logi", "log", measure: 1).keeping(1)]
  private static let step3 = rules(
    [
      "icate": "ic", "ative": "", "alize": "al", "iciti": "ic", "ical": "ic", "ful": "",
      "ness": "",
    ], measure: 1)
  private static let step4 =
    rules(
      [
        "al": "", "ance": "", "ence": "", "er": "", "ic": "", "able": "", "ible": "", "ant": "",
        "ement": "", "ment": "", "ent": "",
      ], measure: 2) + [Rule("ion", "", measure: 2).after("st")]
    + rules(
      ["ou": "", "ism": "", "ate": "", "iti": "", "ous": "", "ive": "", "ize": ""], measure: 2)

  private static let irregular: [[UInt16]: [UInt16]] = Dictionary(
    uniqueKeysWithValues: [
      "skies": "sky", "sky": "sky", "dying": "die", "lying": "lie", "tying": "tie",
      "news": "news", "innings": "inning", "inning": "inning", "outings": "outing",
      "outing": "outing", "cannings": "canning", "canning": "canning", "howe": "howe",
      "proceed": "proceed", "exceed": "exceed", "succeed": "succeed",
    ].map { (Array($0.key.utf16), Array($0.value.utf16)) })

  private static let ies = Array("ies".utf16)
  private static let ied = Array("ied".utf16)
  private static let eed = Array("eed".utf16)
  private static let ed = Array("ed".utf16)
  private static let ing = Array("ing".utf16)
  private static let alli = Array("alli".utf16)
  private static let doubleL = Array("ll".utf16)
  private static let keptDouble = Array("lsz".utf16)
  private static let notShort = Array("wxy".utf16)
  private static let vowels = Array("aeiou".utf16)
  private static let e: UInt16 = 0x65
  private static let i: UInt16 = 0x69
  private static let y: UInt16 = 0x79

  // MARK: Letters

  private func ends(in ending: [UInt16]) -> Bool {
    word.count >= ending.count && word.suffix(ending.count).elementsEqual(ending)
  }

  /// A y is a consonant at the start and after a vowel.
  private func isConsonant(_ index: Int) -> Bool {
    var isConsonant = true
    var first = index
    while first > 0, word[first] == Self.y { first -= 1 }
    for place in first...index { isConsonant = follows(isConsonant, place) }
    return isConsonant
  }

  /// Whether a letter is a consonant, where one knows that of the letter before it.
  private func follows(_ wasConsonant: Bool, _ index: Int) -> Bool {
    if word[index] == Self.y { return index == 0 || !wasConsonant }
    return !Self.vowels.contains(word[index])
  }

  /// How often a vowel is followed by a consonant in the word's first letters.
  private func measure(ofFirst length: Int) -> Int {
    var count = 0
    var wasConsonant = true
    for index in 0..<max(0, length) {
      let isConsonant = follows(wasConsonant, index)
      if isConsonant, !wasConsonant { count += 1 }
      wasConsonant = isConsonant
    }
    return count
  }

  private func hasVowel(inFirst length: Int) -> Bool {
    var wasConsonant = true
    for index in 0..<length {
      wasConsonant = follows(wasConsonant, index)
      if !wasConsonant { return true }
    }
    return false
  }

  private var endsInDoubleConsonant: Bool {
    let count = word.count
    return count >= 2 && word[count - 1] == word[count - 2] && isConsonant(count - 1)
  }

  /// Whether the first letters end in consonant, vowel, consonant, the last no w, x or y; or are a vowel
  /// and a consonant.
  private func endsShort(first length: Int) -> Bool {
    if length == 2 { return !isConsonant(0) && isConsonant(1) }
    return length > 2 && isConsonant(length - 3) && !isConsonant(length - 2)
      && isConsonant(length - 1) && !Self.notShort.contains(word[length - 1])
  }
}
