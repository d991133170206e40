/// The keys a locale file may have and what each one changes. `locales check` refuses all others.
enum LocaleSchema {
  struct Field: Sendable {
    let read: @Sendable (NodeReader, inout LocaleRules) throws(LocaleError) -> Void
    init(
      _ read: @escaping @Sendable (NodeReader, inout LocaleRules) throws(LocaleError) -> Void
    ) { self.read = read }
  }

  static let fields: [String: Field] = [
    "name": Field { (reader, rules) throws(LocaleError) in rules.name = try reader.string() },
    "direction": Field { (reader, rules) throws(LocaleError) in
      rules.direction = try reader.choice(LocaleRules.Direction.self)
    },
    "coverage": Field { (reader, rules) throws(LocaleError) in
      rules.coverage = try reader.choice(LocaleRules.Coverage.self)
    },
    "labels": Field { (reader, rules) throws(LocaleError) in
      rules.labels.merge(try reader.texts()) { $1 }
    },
    "weights": Field { (reader, rules) throws(LocaleError) in
      rules.weights.merge(try reader.numbers()) { $1 }
    },
    "sentences": sentences([
      "titles": list(\.sentences.titles),
      "inside": list(\.sentences.inside),
      "may_end": list(\.sentences.mayEnd),
      "before_number": list(\.sentences.beforeNumber),
      "initials": list(\.sentences.initials),
      "starters": list(\.sentences.starters),
      "attributions": list(\.sentences.attributions),
      "terminators": list(\.sentences.terminators),
      "marked_names": list(\.sentences.markedNames),
      "final_words": list(\.sentences.finalWords),
      "hyphen_stops": Field { (reader, rules) throws(LocaleError) in
        rules.sentences.hasHyphenStops = try reader.bool()
      },
      "continuations": list(\.sentences.continuations),
      "ordinal_stops": Field { (reader, rules) throws(LocaleError) in
        rules.sentences.hasOrdinalStops = try reader.bool()
      },
      "numbers_go_on": Field { (reader, rules) throws(LocaleError) in
        rules.sentences.numbersGoOn = try reader.bool()
      },
      "blanks": section(blanks),
    ]),
    "words": section([
      "stemmer": Field { (reader, rules) throws(LocaleError) in
        let name = try reader.string()
        rules.words.stemmer = name == "none" ? nil : name
      },
      "suffixes": list(\.words.suffixes),
      "stop_words": list(\.words.stopWords),
    ]),
    "structure": section([
      "credit_labels": list(\.structure.creditLabels),
      "agencies": list(\.structure.agencies),
      "credit_phrases": list(\.structure.creditPhrases),
      "bylines": list(\.structure.bylines),
      "aside_labels": list(\.structure.asideLabels),
      "asides": list(\.structure.asides),
      "months": list(\.structure.months),
    ]),
    "coherence": section([
      "pronouns": list(\.coherence.pronouns),
      "connectives": list(\.coherence.connectives),
    ]),
    "trimming": section([
      "speech_verbs": list(\.trimming.speechVerbs),
      "attributions": list(\.trimming.attributions),
      "never_starts": list(\.trimming.neverStarts),
      "never_holds": list(\.trimming.neverHolds),
    ]),
    "cues": section([
      "bonus": list(\.cues.bonus),
      "stigma": list(\.cues.stigma),
    ]),
    "numbers": section([
      "grouping": Field { (reader, rules) throws(LocaleError) in
        rules.numbers.grouping = try reader.choice(NumberRules.GroupingSystem.self)
      },
      // Separators replace the parent's: a German comma is no English comma.
      "decimal_separators": replacingList(\.numbers.decimalSeparators),
      "group_separators": replacingList(\.numbers.groupSeparators),
      "scales": orderedDecimals(\.numbers.scales),
      "words": orderedDecimals(\.numbers.words),
      "modifiers": decimals(\.numbers.modifiers),
      "parts": decimals(\.numbers.parts),
      "plural_parts": decimals(\.numbers.pluralParts),
      "lone_scales": list(\.numbers.loneScales),
      "ordinals": decimals(\.numbers.ordinals),
      "ordinal_suffixes": list(\.numbers.ordinalSuffixes),
      "currencies": Field { (reader, rules) throws(LocaleError) in
        rules.numbers.currencies.merge(try reader.stringLists()) { appendingNew($0, $1) }
      },
      "unit_symbols": list(\.numbers.unitSymbols),
      "units": list(\.numbers.units),
      "percent": list(\.numbers.percent),
      "percent_prefixes": list(\.numbers.percentPrefixes),
      "ranges": list(\.numbers.ranges),
      "negatives": list(\.numbers.negatives),
      "joiners": list(\.numbers.joiners),
      "times": list(\.numbers.times),
      "date_joiners": list(\.numbers.dateJoiners),
      "weak_words": orderedDecimals(\.numbers.weakWords),
      "weak_ordinals": decimals(\.numbers.weakOrdinals),
      "inner_words": decimals(\.numbers.innerWords),
      "weak_scales": decimals(\.numbers.weakScales),
      "added_parts": decimals(\.numbers.addedParts),
      "denominator_joiners": list(\.numbers.denominatorJoiners),
      "numerator_joiners": list(\.numbers.numeratorJoiners),
      "loose_joiners": list(\.numbers.looseJoiners),
      "part_joiners": list(\.numbers.partJoiners),
      "part_nouns": list(\.numbers.partNouns),
      "tens_with_units": decimals(\.numbers.tensWithUnits),
      "units_after_tens": decimals(\.numbers.unitsAfterTens),
      "attached_scales": decimals(\.numbers.attachedScales),
      "joiner_prefixes": list(\.numbers.joinerPrefixes),
      "ordinal_prefixes": list(\.numbers.ordinalPrefixes),
      "ordinal_endings": Field { (reader, rules) throws(LocaleError) in
        rules.numbers.ordinalEndings.merge(try reader.stringLists()) { appendingNew($0, $1) }
      },
      "building": Field { (reader, rules) throws(LocaleError) in
        for name in try reader.strings() {
          guard let way = NumberRules.NumberBuilding(rawValue: name) else {
            throw reader.error("does not know '\(name)' at '\(reader.path)'")
          }
          rules.numbers.building.insert(way)
        }
      },
      "spelling": section([
        "bare": list(\.numbers.spelling.bare),
        "before_more": texts(\.numbers.spelling.beforeMore),
        "before_scale": texts(\.numbers.spelling.beforeScale),
        "many": texts(\.numbers.spelling.many),
        "counted": list(\.numbers.spelling.counted),
        "joiner": Field { (reader, rules) throws(LocaleError) in
          rules.numbers.spelling.joiner = try reader.string()
        },
        "blanks": Field { (reader, rules) throws(LocaleError) in
          rules.numbers.spelling.hasBlanks = try reader.bool()
        },
        "scales": list(\.numbers.spelling.scales),
      ]),
      "icu_spellout": Field { (reader, rules) throws(LocaleError) in
        rules.numbers.usesICUSpellout = try reader.bool()
      },
    ]),
  ]

  private static let blanks: [String: Field] = [
    "starts": list(\.blanks.starts),
    "may_start": list(\.blanks.mayStart),
    "either": list(\.blanks.either),
    "may_go_on": list(\.blanks.mayGoOn),
    "goes_on": list(\.blanks.goesOn),
    "never_starts": list(\.blanks.neverStarts),
    "measures": list(\.blanks.measures),
    "holds": list(\.blanks.holds),
    "may_hold": list(\.blanks.mayHold),
    "ends": list(\.blanks.ends),
    "closes": list(\.blanks.closes),
    "says": list(\.blanks.says),
    "predicates": list(\.blanks.predicates),
    "weights": Field { (reader, rules) throws(LocaleError) in
      for (name, value) in try reader.numbers() {
        guard BlankRules.weightNames.contains(name) else {
          throw reader.error("has the unknown key '\(reader.path).\(name)'")
        }
        rules.blanks.weights[name] = value
      }
    },
  ]

  private static func section(_ fields: [String: Field]) -> Field {
    Field { (reader, rules) throws(LocaleError) in
      for (key, entry) in try reader.entries() {
        guard let field = fields[key] else {
          throw entry.error("has the unknown key '\(entry.path)'", at: entry.key)
        }
        try field.read(entry, &rules)
      }
    }
  }

  /// What a child says of an abbreviation replaces what its parent said: `Md` is a state in American
  /// English and a name in Indian English.
  private static func sentences(_ fields: [String: Field]) -> Field {
    let section = section(fields)
    return Field { (reader, rules) throws(LocaleError) in
      var own = LocaleRules(tag: rules.tag)
      try section.read(reader, &own)
      let said = Set(own.sentences.titles + own.sentences.inside + own.sentences.mayEnd)
      rules.sentences.titles.removeAll { said.contains($0) }
      rules.sentences.inside.removeAll { said.contains($0) }
      rules.sentences.mayEnd.removeAll { said.contains($0) }
      try section.read(reader, &rules)
    }
  }

  private static func list(_ path: WritableKeyPath<LocaleRules, [String]> & Sendable) -> Field {
    Field { (reader, rules) throws(LocaleError) in
      rules[keyPath: path] = appendingNew(rules[keyPath: path], try reader.strings())
    }
  }

  private static func replacingList(
    _ path: WritableKeyPath<LocaleRules, [String]> & Sendable
  ) -> Field {
    Field { (reader, rules) throws(LocaleError) in rules[keyPath: path] = try reader.strings() }
  }

  private static func decimals(
    _ path: WritableKeyPath<LocaleRules, [String: String]> & Sendable
  ) -> Field {
    Field { (reader, rules) throws(LocaleError) in
      put(try reader.decimals(), over: &rules[keyPath: path])
    }
  }

  /// Decimals whose words are told apart by their order too: the first of a value is written.
  private static func orderedDecimals(
    _ path: WritableKeyPath<LocaleRules, [String: String]> & Sendable
  ) -> Field {
    Field { (reader, rules) throws(LocaleError) in
      let (values, words) = try reader.decimalEntries()
      rules.numbers.wordOrder = words + rules.numbers.wordOrder.filter { values[$0] == nil }
      put(values, over: &rules[keyPath: path])
    }
  }

  private static func texts(
    _ path: WritableKeyPath<LocaleRules, [String: String]> & Sendable
  ) -> Field {
    Field { (reader, rules) throws(LocaleError) in
      rules[keyPath: path].merge(try reader.texts()) { $1 }
    }
  }
}

/// The child's entries over the parent's. The fewer are hashed again: hashing a word outside ASCII is dear.
private func put(_ child: [String: String], over parent: inout [String: String]) {
  guard parent.count < child.count else { return parent.merge(child) { $1 } }
  parent = child.merging(parent) { own, _ in own }
}

/// The parent's entries, then the child's that are new.
private func appendingNew(_ parent: [String], _ child: [String]) -> [String] {
  guard !parent.isEmpty else { return child }
  let known = Set(parent)
  return parent + child.filter { !known.contains($0) }
}
