import ArticleModel
import Foundation
import LocaleRules
import TextAnalysis

@testable import Digests

/// The articles of a labelled day with their labels and sketches.
struct LabelledDay {
  struct Item: Decodable {
    var id: String
    var story: String
    var lang: String
    var title: String
    var text: String
  }

  var items: [Item]
  var sketches: [StorySketch]

  /// - Parameter name: Of a file in `stories`.
  static func load(_ name: String = "day.jsonl") throws -> LabelledDay {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("stories/\(name)")
    let items = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Item.self, from: Data($0.utf8))
    }
    let analyzer = DocumentAnalyzer(store: try LocaleStore())
    let sketcher = StorySketcher()
    let document = Document()
    let sketches = try items.map { item in
      try analyzer.analyze(
        Article(id: item.id, text: item.text, title: item.title, locale: item.lang), into: document)
      return sketcher.sketch(document, keys: analyzer.keys(of: document))
    }
    return LabelledDay(items: items, sketches: sketches)
  }

  /// The members of each group by id.
  func groups(_ order: [Int]? = nil) -> Set<Set<String>> {
    let order = order ?? Array(items.indices)
    return Set(
      StoryGrouper.groups(of: order.map { sketches[$0] }).map { group in
        Set(group.map { items[order[$0]].id })
      })
  }
}

/// How well groups agree with labels.
struct GroupingScores {
  var pairwise: Double
  /// Bagga and Baldwin 1998.
  var bCubed: Double

  init(groups: Set<Set<String>>, labels: [String: String]) {
    let members = Dictionary(grouping: labels.keys, by: { labels[$0, default: ""] })
    let ofStory = members.mapValues { Set($0) }
    var (found, right, wanted) = (0.0, 0.0, 0.0)
    var (precision, recall) = (0.0, 0.0)
    for group in groups {
      for id in group {
        let story = ofStory[labels[id, default: ""], default: []]
        let both = Double(group.intersection(story).count)
        found += Double(group.count - 1)
        wanted += Double(story.count - 1)
        right += both - 1
        precision += both / Double(group.count)
        recall += both / Double(story.count)
      }
    }
    let count = Double(labels.count)
    pairwise = Self.harmonicMean(right / found, right / wanted)
    bCubed = Self.harmonicMean(precision / count, recall / count)
  }

  private static func harmonicMean(_ first: Double, _ second: Double) -> Double {
    2 * first * second / (first + second)
  }
}
