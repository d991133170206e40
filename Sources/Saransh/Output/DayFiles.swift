import ArticleModel
import Digests
import Writers

/// Makes the files of a day; on any thread, since each is made of what is known by then.
struct DayFiles: Sendable {
  /// All but `digest.json`, the longest to make first.
  enum Part: String, CaseIterable {
    case mail = "digest.txt"
    case page = "digest.html"
    case markdown = "digest.md"
    case memory = "memory.txt"
  }

  private let day: DigestBuilder.Day
  private let labels: DigestLabels
  private let places: [DigestEntry.Identity: FragmentSpool.Place]
  private let pieces: FragmentSpool.Pieces?

  /// - Parameters:
  ///   - places: Where the articles' texts are for the page.
  ///   - pieces: What they are places of.
  init(
    _ day: DigestBuilder.Day, labels: DigestLabels,
    places: [DigestEntry.Identity: FragmentSpool.Place], pieces: FragmentSpool.Pieces?
  ) {
    self.day = day
    self.labels = labels
    self.places = places
    self.pieces = pieces
  }

  func content(of part: Part) -> ByteBuffer {
    switch part {
    case .mail: DigestMail.write(day.digest, labels: labels)
    case .page: page()
    case .markdown: DigestMarkdownWriter.write(day.digest, labels: labels)
    case .memory: ByteBuffer(day.memory.bytes)
    }
  }

  private func page() -> ByteBuffer {
    DigestPage.write(day.digest, labels: labels) { article, page in
      let identity = DigestEntry.Identity(id: article.id, source: article.source)
      if let place = places[identity] { pieces?.append(place, to: &page) }
    }
  }
}
