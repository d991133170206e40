import ArticleModel

/// `digest.json`: a day's stories for programs.
public enum DigestJSONWriter {
  public static func write(_ digest: DailyDigest) -> ByteBuffer {
    var json = JSONWriter(isIndented: true)
    json.beginObject()
    json.key("date")
    json.string(digest.date?.description)
    json.key("timeZone")
    json.string(digest.timeZone)
    json.key("stories")
    json.beginArray()
    for story in digest.stories { write(story, to: &json) }
    json.endArray()
    json.endObject()
    json.buffer.append("\n")
    return json.buffer
  }

  private static func write(_ story: DailyDigest.Story, to json: inout JSONWriter) {
    json.beginObject()
    json.key("id")
    json.string(story.id)
    json.key("title")
    json.string(story.title)
    json.key("locale")
    json.string(story.locale)
    json.key("rank")
    json.number(story.rank)
    json.key("section")
    json.string(story.section)
    json.key("ranking")
    write(story.ranking, to: &json)
    if let earlier = story.continues {
      json.key("continues")
      write(earlier, to: &json)
    }
    json.key("summary")
    json.beginArray()
    for line in story.summary {
      json.beginObject()
      json.key("text")
      json.string(line.text)
      if let display = line.display {
        json.key("display")
        json.string(display)
      }
      json.key("start")
      json.number(line.start)
      json.key("end")
      json.number(line.end)
      json.key("article")
      json.string(line.article)
      json.key("score")
      json.number(fourDecimals: line.score)
      json.endObject()
    }
    json.endArray()
    json.key("articles")
    json.beginArray()
    for article in story.articles {
      json.beginObject()
      json.key("id")
      json.string(article.id)
      json.key("title")
      json.string(article.title)
      json.key("source")
      json.string(article.source)
      json.key("url")
      json.string(article.url)
      json.key("locale")
      json.string(article.locale)
      json.key("date")
      json.string(article.date)
      json.endObject()
    }
    json.endArray()
    json.key("keyphrases")
    json.beginArray()
    for phrase in story.keyphrases { json.string(phrase) }
    json.endArray()
    json.key("numbers")
    json.beginArray()
    for figure in story.numbers { write(figure, to: &json) }
    json.endArray()
    json.key("conflicts")
    json.beginArray()
    for conflict in story.conflicts {
      json.beginObject()
      json.key("figures")
      json.beginArray()
      for figure in conflict.figures { write(figure, to: &json) }
      json.endArray()
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }

  /// The parts and their sum.
  private static func write(_ ranking: DailyDigest.Ranking, to json: inout JSONWriter) {
    json.beginObject()
    json.key("score")
    json.number(fourDecimals: ranking.total)
    json.key("sources")
    json.number(fourDecimals: ranking.sources)
    json.key("recency")
    json.number(fourDecimals: ranking.recency)
    json.key("length")
    json.number(fourDecimals: ranking.length)
    json.key("centrality")
    json.number(fourDecimals: ranking.centrality)
    json.endObject()
  }

  private static func write(_ earlier: DailyDigest.Continuation, to json: inout JSONWriter) {
    json.beginObject()
    json.key("date")
    json.string(earlier.date.description)
    json.key("id")
    json.string(earlier.id)
    json.key("title")
    json.string(earlier.title)
    json.endObject()
  }

  private static func write(_ figure: DailyDigest.Figure, to json: inout JSONWriter) {
    json.beginObject()
    json.key("text")
    json.string(figure.text)
    json.key("value")
    json.string(figure.value)
    if let ratio = figure.ratio {
      json.key("ratio")
      json.string(ratio)
    }
    json.key("unit")
    json.string(figure.unit)
    json.key("currency")
    json.string(figure.currency)
    json.key("article")
    json.string(figure.article)
    json.endObject()
  }
}
