import ArticleModel
import LocaleRules
import Testing

@testable import TextAnalysis

@Suite("Structure")
struct StructureDetectorTests {
  @Test("Front matter is metadata, whatever it holds")
  func frontMatter() throws {
    let text = "---\ntitle: Rain\ndate: 2026-03-02\n---\nRain fell all night. The river rose."
    let document = try analyzed(text)
    #expect(document.roles(of: .metadata) == ["---\ntitle: Rain\ndate: 2026-03-02\n---\n"])
    #expect(document.roles(of: .body) == ["Rain fell all night.", "The river rose."])
  }

  @Test(
    "Notices and lone addresses are no story",
    arguments: [
      ("en", "We use cookies to improve your visit."), ("en", "pic.example.com/a1B2"),
      ("en", "https://example.org/a/b"), ("de", "Wir verwenden Cookies auf dieser Seite."),
      ("es", "Utilizamos cookies propias y de terceros."),
      ("hi", "हमारे व्हाट्सएप चैनल से जुड़ें।"), ("zh", "关注公众号"), ("zh", "扫码关注我们的公众号"), ("zh", "欢迎关注本报微信"),
      ("zh", "责任编辑：王某"),
    ])
  func notice(_ locale: String, _ line: String) throws {
    let document = try analyzed(
      "A first line of the story.\n\n\(line)\n\nA last line.", locale: locale)
    #expect(document.document.sentences.count == 3)
    #expect(document.document.sentences[1].role != .body)
    #expect(document.document.sentences[1].role != .heading)
  }

  @Test(
    "What only begins like a notice is story or heading",
    arguments: [
      ("相关报道称，这座桥下周开放。", BlockRole.body), ("广告业今年增长百分之五", .heading),
      ("关注我们身边的河流，是这座城市今年最重要的工作之一，市长在周二的会议上这样说", .body),
    ])
  func noNotice(_ line: String, _ role: BlockRole) throws {
    let document = try analyzed("桥修好了。\n\n\(line)\n\n车可以走了。", locale: "zh")
    #expect(document.document.sentences[1].role == role)
  }

  @Test("A word with a slash, and a sentence with an address, are story")
  func slashes() throws {
    let document = try analyzed("He/she came.\n\nRead it at https://example.org/a today.\n\nEnd.")
    #expect(document.roles(of: .body).count == 3)
  }

  @Test("Lines of a table are no sentences, and their numbers are read")
  func table() throws {
    let text = "Rain fell all night.\n\nWard | 1,200 mm\n\nThe river rose by 12 cm."
    let reading = PlainReading(
      text: text, lists: [TextSpan(22, 37)],
      pieces: [.init(reading: TextSpan(0, 63), original: TextSpan(0, 63))])
    var article = Article(id: "a", text: text, locale: "en")
    article.reading = reading
    let document = Document()
    try DocumentAnalyzer(store: try store()).analyze(article, into: document)
    #expect(document.sentences.map(\.role) == [.body, .list, .body])
    #expect(document.numbers.map(\.value.description) == ["1200", "12"])
  }

  @Test("A rule of dashes that nothing closes is no front matter")
  func openFence() throws {
    let document = try analyzed("---\nRain fell all night. The river rose.")
    #expect(document.roles(of: .body) == ["Rain fell all night.", "The river rose."])
  }

  @Test(
    "The line `date YYYY-MM-DD` gives the day, on its own line or glued before the story",
    arguments: [
      "date 2026-03-02\nRain fell all night. The river rose.",
      "date 2026-03-02 Rain fell all night. The river rose.",
      "date 2026-03-02\tRain fell all night. The river rose.",
      "Date: 2026-03-02\r\nRain fell all night. The river rose.",
      "date 2026-03-02Rain fell all night. The river rose.",
      "\n\n  date   2026-03-02\n\nRain fell all night. The river rose.",
    ])
  func dateLine(_ text: String) throws {
    let document = try analyzed(text)
    #expect(document.date == "2026-03-02")
    #expect(document.roles(of: .body) == ["Rain fell all night.", "The river rose."])
    #expect(document.roles(of: .metadata).count == 1)
  }

  @Test(
    "What only looks like a date line is story",
    arguments: ["date 2026-02-30", "date 2026-03-021", "date palms", "dates 2026-03-02", "date"])
  func noDateLine(_ start: String) throws {
    let document = try analyzed(start + " grew by the river all year round.")
    #expect(document.date == nil)
    #expect(document.roles(of: .metadata).isEmpty)
  }

  @Test("A first line that repeats the given title is the title, whatever its case and quotes")
  func givenTitle() throws {
    let document = try analyzed(
      "‘RIVER RISES’ after rain\nRain fell all night. The river rose by noon.",
      title: "\"River rises\" after rain")
    #expect(document.roles(of: .title) == ["‘RIVER RISES’ after rain"])
    #expect(document.roles(of: .body).count == 2)
  }

  @Test(
    "A label leads away from the story only before a colon or a bar",
    arguments: ["Read: How bridges are built", "Watch | Bridge falls", "READ : What it costs"])
  func asideLabel(_ line: String) throws {
    let document = try analyzed(
      "Rain fell all night.\n\n\(line)\n\nWatch dogs barked. Read what you like, he said.")
    #expect(document.roles(of: .aside) == [line])
    #expect(document.roles(of: .body).count == 3)
  }

  @Test("A line with a label that goes on to tell the story is story")
  func labelledStory() throws {
    let document = try analyzed(
      "Rain fell all night.\n\nLive: the water has reached the mill, and the council has asked all who live "
        + "on the lower road to leave. Two buses wait at the school.")
    #expect(document.roles(of: .aside).isEmpty)
    #expect(document.roles(of: .body).count == 3)
  }

  @Test("A dateline may end in an agency's bracket, without a dash")
  func bracketedAgency() throws {
    let document = try analyzed("New Delhi, Aug 3 (PTI) The river rose by noon. Rain fell.")
    #expect(document.roles(of: .dateline) == ["New Delhi, Aug 3 (PTI)"])
    #expect(document.roles(of: .body) == ["The river rose by noon.", "Rain fell."])
    let other = try analyzed("The Press Trust of India (PTI) said that the river rose by noon.")
    #expect(other.roles(of: .dateline).isEmpty)
  }

  @Test("A first line apart from the story is its title")
  func foundTitle() throws {
    let document = try analyzed("River rises after rain\n\nRain fell all night. The river rose.")
    #expect(document.roles(of: .title) == ["River rises after rain"])
    #expect(document.structure.title.map(\.range) == 0..<22)
  }

  @Test("A Markdown title loses its marks, Markdown headings are headings")
  func markdown() throws {
    let document = try analyzed(
      "# River rises\n\nRain fell all night. The river rose.\n\n## What is next\n\nMore rain is due. "
        + "The town is ready for it.")
    let title = try #require(document.structure.title)
    #expect(document.text(of: title) == "River rises")
    #expect(document.roles(of: .heading) == ["## What is next"])
    #expect(document.roles(of: .body).count == 4)
  }

  @Test("A short line without a full stop above other text is a heading")
  func headings() throws {
    let document = try analyzed(
      "Rain fell all night in the hills above the town. The river rose by noon.\n"
        + "What the council did\nThe council met at once. It closed the bridge.")
    #expect(document.roles(of: .heading) == ["What the council did"])
    #expect(document.roles(of: .body).count == 4)
  }

  @Test(
    "A line that goes on from the one before is no heading",
    arguments: ["and the bridge was closed", "- the bridge was closed", "The bridge, the mill,"])
  func noHeading(_ line: String) throws {
    let document = try analyzed(
      "Rain fell all night in the hills above the town. The river rose by noon.\n\(line)\n"
        + "The council met at once. It closed the bridge.")
    #expect(document.roles(of: .heading).isEmpty)
  }

  @Test(
    "Credits of photos and agencies are no story",
    arguments: [
      "Image: AP", "Photo : Getty", "(With inputs from ANI)", "With inputs from agencies", "(PTI)",
      "— Reuters", "AFP/Getty", "Photo courtesy: The River Museum", "[Image: Reuters]",
    ])
  func credits(_ line: String) throws {
    let document = try analyzed(
      "Rain fell all night in the hills. The river rose by noon.\n\(line)\n"
        + "The council met at once. It closed the bridge.")
    #expect(document.roles(of: .credit) == [line])
    #expect(document.roles(of: .body).count == 4)
  }

  @Test("A credit behind the last full stop of a paragraph is no story either")
  func gluedCredit() throws {
    let document = try analyzed(
      "Rain fell all night in the hills. The river rose by noon. (With inputs from ANI)")
    #expect(document.roles(of: .credit) == ["(With inputs from ANI)"])
    #expect(document.roles(of: .body).count == 2)
  }

  @Test(
    "Words that agencies and labels share with the story stay story",
    arguments: [
      "AP exams begin on Monday in all schools of the state.",
      "The image of the town has changed since the flood.",
      "Reuters reported that the bridge was closed at noon.",
    ])
  func noCredit(_ sentence: String) throws {
    let document = try analyzed("Rain fell all night in the hills. \(sentence)")
    #expect(document.roles(of: .body).count == 2)
  }

  @Test(
    "A byline near the top is no story", arguments: ["By Staff Reporter", "By Anna Lind, Oslo"])
  func byline(_ line: String) throws {
    let document = try analyzed(
      "River rises after rain\n\n\(line)\n\nRain fell all night. The river rose by noon.")
    #expect(document.roles(of: .byline) == [line])
  }

  @Test("A sentence that starts like a byline is story")
  func noByline() throws {
    let document = try analyzed("By noon the river had risen to the bridge. It was closed.")
    #expect(document.roles(of: .byline).isEmpty)
    #expect(document.roles(of: .body).count == 2)
  }

  @Test(
    "A dateline stands apart from the first sentence",
    arguments: [
      ("NEW DELHI, March 2 (PTI) — ", "NEW DELHI, March 2 (PTI) —"),
      ("(CNN) -- ", "(CNN) --"),
      ("LONDON (Reuters) - ", "LONDON (Reuters) -"),
      ("Mumbai, Mar 2 (ANI): ", "Mumbai, Mar 2 (ANI):"),
      ("CHENNAI: ", "CHENNAI:"),
    ])
  func datelines(_ start: String, _ dateline: String) throws {
    let document = try analyzed(start + "Rain fell all night. The river rose by noon.")
    #expect(document.roles(of: .dateline) == [dateline])
    #expect(document.roles(of: .body) == ["Rain fell all night.", "The river rose by noon."])
  }

  @Test(
    "A dash or a colon in a first sentence makes no dateline",
    arguments: [
      "Rain - heavy and cold - fell all night.", "The mayor said: rain is due.",
      "It rained (again) - all night.",
    ])
  func noDateline(_ sentence: String) throws {
    let document = try analyzed(sentence + " The river rose by noon.")
    #expect(document.roles(of: .dateline).isEmpty)
    #expect(document.roles(of: .body).count == 2)
  }

  @Test(
    "Lines that lead away from the story are asides",
    arguments: [
      "Also read: How bridges are built", "Read more", "Subscribe to our newsletter for more.",
      "Follow us on every network", "* * *", "-----",
    ])
  func asides(_ line: String) throws {
    let document = try analyzed(
      "Rain fell all night in the hills. The river rose by noon.\n\(line)\n"
        + "The council met at once. It closed the bridge.")
    #expect(document.roles(of: .aside) == [line])
  }

  @Test("Windows line ends part the same blocks as plain ones")
  func lineEnds() throws {
    let text = "River rises\n\nBy Staff Reporter\n\nRain fell all night. The river rose.\nImage: AP"
    let plain = try analyzed(text)
    let windows = try analyzed(text.replacing("\n", with: "\r\n"))
    #expect(plain.allRoles == windows.allRoles)
    #expect(
      plain.document.sentences.map(\.paragraph) == windows.document.sentences.map(\.paragraph))
  }

  @Test("Bullets are part of the story")
  func lists() throws {
    let document = try analyzed(
      "The council decided three things on Monday night.\n- The bridge is closed.\n"
        + "• The mill is open.\n* The school is empty.")
    #expect(document.roles(of: .body).count == 4)
  }

  @Test("Text whose lines have no full stops at all stays story")
  func verse() throws {
    let document = try analyzed(
      "Rain on the hills all night\nThe river at the door\nThe bridge is under water\n"
        + "The mill will grind no more")
    #expect(document.roles(of: .body).count == 4)
    #expect(document.roles(of: .heading).isEmpty)
  }

  @Test("Blocks are in order and do not overlap, and spans are of the original text")
  func order() throws {
    let document = try analyzed(
      "date 2026-03-02\n# Title\n\nOSLO (NTB) - One. Two.\n\n\nHead line\nThree. (AP)\nImage: AP")
    var end = 0
    for block in document.document.structure.blocks {
      #expect(block.span.start >= end)
      end = block.span.end
    }
  }
}

/// A document with the text it was made of.
struct AnalyzedText {
  let document: Document
  let units: [UInt16]

  var date: String? { document.date }
  var structure: Structure { document.structure }
  /// Every sentence with its role.
  var allRoles: [String] { document.sentences.map { "\($0.role): \(text(of: $0.span))" } }

  func text(of span: TextSpan) -> String { String(decoding: units[span.range], as: UTF16.self) }

  /// The sentences of one role.
  func roles(of role: BlockRole) -> [String] {
    document.sentences.filter { $0.role == role }.map { text(of: $0.span) }
  }
}

func analyzed(_ text: String, locale: String = "en", title: String? = nil) throws -> AnalyzedText {
  let analyzer = DocumentAnalyzer(store: try store())
  let document = Document()
  try analyzer.analyze(
    Article(id: "test", text: text, title: title, locale: locale), into: document)
  return AnalyzedText(document: document, units: Array(analyzer.text))
}
