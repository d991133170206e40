import ArticleModel

/// `digest.txt`: a day's stories as the body of an e-mail, 72 columns wide. Text that runs from the right
/// stands in isolates (U+2068, U+2069), so that numbers and bullets beside it stay in their place.
public enum DigestMail {
  static let width = 72

  public static func write(_ digest: DailyDigest, labels: DigestLabels) -> ByteBuffer {
    var mail = ByteBuffer()
    let title = "\(labels[.digest]): \(digest.date?.description ?? labels[.noDate])"
    append(title, indent: "", to: &mail)
    mail.append(String(repeating: "=", count: 40) + "\n")
    for story in digest.stories {
      mail.append("\n")
      let heading = isolated(displayLine(story.title ?? story.id))
      append("\(story.rank). \(heading)", indent: "", to: &mail)
      if let earlier = story.continues {
        append("\(labels[.continues]) \(earlier.date)", indent: "   ", to: &mail)
      }
      for line in story.summary {
        append(isolated(displayLine(line.shown)), indent: " * ", to: &mail)
      }
      for conflict in story.conflicts {
        let sides = conflict.figures.map { figure in
          isolated("\(displayLine(figure.text)) (\(name(of: figure.article, in: story)))")
        }
        append("\(labels[.differ]): " + sides.joined(separator: "; "), indent: "   ", to: &mail)
      }
      let sources = story.articles.map { isolated(name(of: $0.id, in: story)) }
      append("\(labels[.sources]): " + sources.joined(separator: ", "), indent: "   ", to: &mail)
      for url in story.articles.compactMap({ $0.url.flatMap(MarkdownText.linkTarget) }) {
        mail.append("   <\(url)>\n")
      }
    }
    return mail
  }

  private static func name(of id: String, in story: DailyDigest.Story) -> String {
    displayLine(story.articles.first { $0.id == id }?.source ?? id)
  }

  /// The first line begins with the indent, the others with blanks.
  private static func append(_ text: String, indent: String, to mail: inout ByteBuffer) {
    let room = width - indent.count
    for (index, line) in MailLines.wrap(text, columns: room).enumerated() {
      mail.append(index == 0 ? indent : String(repeating: " ", count: indent.count))
      mail.append(line + "\n")
    }
  }

  private static func isolated(_ text: String) -> String {
    let runsFromRight = text.unicodeScalars.contains { scalar in
      (0x0590...0x08FF).contains(scalar.value) || (0xFB1D...0xFDFF).contains(scalar.value)
        || (0xFE70...0xFEFC).contains(scalar.value)
    }
    return runsFromRight ? "\u{2068}\(text)\u{2069}" : text
  }
}

/// Breaks text into lines by the columns it takes on a terminal.
enum MailLines {
  /// At blanks, and after wide characters, which stand in texts without blanks. A longer word has a line
  /// of its own.
  static func wrap(_ text: String, columns: Int) -> [String] {
    guard text.unicodeScalars.contains(where: isWide) else {
      return wrapNarrow(text, columns: columns)
    }
    var lines: [String] = []
    var line = ""
    var used = 0
    for (word, width, followsBlank) in piecesOfWide(text) {
      let blank = followsBlank && !line.isEmpty ? 1 : 0
      if !line.isEmpty, used + blank + width > columns {
        lines.append(line)
        (line, used) = (word, width)
      } else {
        line += (blank == 1 ? " " : "") + word
        used += blank + width
      }
    }
    return lines + [line]
  }

  /// A text without wide characters, where only blanks part.
  private static func wrapNarrow(_ text: String, columns: Int) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      var lines: [String] = []
      var line: [UInt8] = []
      line.reserveCapacity(4 * columns)
      var used = 0
      for word in bytes.split(separator: UInt8(ascii: " ")) {
        let width = width(of: UnsafeBufferPointer(rebasing: word))
        if !line.isEmpty, used + 1 + width > columns {
          lines.append(String(decoding: line, as: UTF8.self))
          line.removeAll(keepingCapacity: true)
          used = 0
        }
        if !line.isEmpty {
          line.append(UInt8(ascii: " "))
          used += 1
        }
        line.append(contentsOf: word)
        used += width
      }
      return lines + [String(decoding: line, as: UTF8.self)]
    }
  }

  /// The columns of a word without wide characters.
  private static func width(of word: UnsafeBufferPointer<UInt8>) -> Int {
    if word.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return word.count }
    return String(decoding: word, as: UTF8.self).unicodeScalars.count { !takesNoColumn($0) }
  }

  private static func piecesOfWide(
    _ text: String
  ) -> [(word: String, width: Int, followsBlank: Bool)] {
    var pieces: [(word: String, width: Int, followsBlank: Bool)] = []
    var (word, width, followsBlank) = ("", 0, false)
    func flush() {
      if !word.isEmpty { pieces.append((word, width, followsBlank)) }
      (word, width, followsBlank) = ("", 0, false)
    }
    for character in text {
      if character == " " {
        flush()
        followsBlank = true
        continue
      }
      let isWide = character.unicodeScalars.contains(where: isWide)
      word.append(character)
      width += isWide ? 2 : character.unicodeScalars.count { !takesNoColumn($0) }
      if isWide { flush() }
    }
    flush()
    return pieces
  }

  /// Marks and invisible signs.
  private static func takesNoColumn(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isControl(scalar) }
    // Latin letters and signs.
    if scalar.value >= 0xA0, scalar.value < 0x300 { return scalar.value == 0xAD }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return true
    default: return false
    }
  }

  /// East Asian wide characters and emoji, which take two columns with all that belongs to them.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
