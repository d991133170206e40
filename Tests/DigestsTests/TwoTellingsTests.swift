import ArticleModel
import LocaleRules
import Testing
import TextAnalysis

@testable import Digests

/// One event as papers tell it, one of them with what goes wrong between a page and a file: the date runs
/// into the first sentence, quotation marks are lost, a heading has no full stop, a blank is missing, the
/// picture's credit is the last line.
@Suite("Two tellings")
struct TwoTellingsTests {
  private static let dirty = """
     date 2026-05-11 Peruvian President Rosa Quispe told Bolivian leader Evaristo Mamani that Lima and La Paz \
    will ?share the waters of Lake Titicaca as brothers?. According to state media.The two met at \
    Copacabana on the southern shore, where the treaty of 2014 was prolonged by 20 years.

    In her speech, Quispe reportedly ?recalled the fishermen of both shores who saved each other in the \
    storm of 1986?. She wished Mamani ?good health? along with all the people of the high plain.

    Mamani promises a port at Guaqui

    In response to the Peruvian President, Mamani thanked Quispe on behalf of Bolivia and said a new port at \
    Guaqui would open to ships of both flags. He called the treaty a gift to the grandchildren.

    Meanwhile, as the drought goes on, the engineer Hugo Salas said on the channel Altura TV, ?There are \
    reports that 45,000 families may have to leave the shore and the reed beds are drying?. He added that the \
    lake ?should not be left to speeches?.

    Image: Altura
    """
  private static let clean = """
    COPACABANA: Peru and Bolivia have prolonged their treaty on Lake Titicaca by 20 years. The presidents Rosa \
    Quispe and Evaristo Mamani signed it at Copacabana on Monday. Mamani wants to build a port at Guaqui for \
    ships from both countries.

    “We share this lake,” Quispe said and spoke of the storm of 1986, when fishermen pulled each other \
    from the waves. The first treaty dates from 2014.

    Not everyone is content. Hugo Salas, an engineer, says 45,000 families might have to move away because \
    of the drought.
    """
  private static let hindi = """
    पेरू की राष्ट्रपति रोसा किस्पे और बोलीविया के नेता एवारिस्तो ममानी ने सोमवार को कोपाकबाना में टिटिकाका झील की \
    2014 की संधि 20 साल के लिए बढ़ा दी। ममानी ने ग्वाकी में नया बंदरगाह बनाने की बात कही।

    इंजीनियर ह्यूगो सालास ने कहा कि सूखे के कारण 45,000 परिवारों को किनारा छोड़ना पड़ सकता है। किस्पे ने 1986 के \
    तूफान को याद किया।
    """
  private static let otherEvent = """
    Reed boats raced off Copacabana on Lake Titicaca on Monday. The crew of Yolanda Choque won the regatta in \
    41 minutes, ahead of 18 boats from Peru and Bolivia. Tourists filled the southern shore in spite of the \
    drought. The next race is in August.
    """

  private func sketches(_ texts: [(text: String, locale: String)]) throws -> [StorySketch] {
    let analyzer = DocumentAnalyzer(store: try LocaleStore())
    let (sketcher, document) = (StorySketcher(), Document())
    return try texts.map { text, locale in
      try analyzer.analyze(Article(id: "a", text: text, locale: locale), into: document)
      return sketcher.sketch(document, keys: analyzer.keys(of: document))
    }
  }

  @Test("They are one story, alone and among others", arguments: [false, true])
  func oneStory(amongOthers: Bool) throws {
    let own = try sketches([
      (Self.dirty, "en-IN"), (Self.clean, "en-IN"), (Self.hindi, "hi"), (Self.otherEvent, "en-IN"),
    ])
    let others = amongOthers ? try LabelledDay.load().sketches : []
    let groups = StoryGrouper.groups(of: own + others)
    #expect(groups.contains([0, 1, 2]), "\(groups.prefix(4))")
    #expect(groups.contains([3]))
  }
}
