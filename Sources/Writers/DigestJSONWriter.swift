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
    json.key("summary")
    json.beginArray()
    for line in story.summary {
      json.beginObject()
      json.key("text")
      json.string(line.text)
      json.key("start")
      json.number(line.start)
      json.key("end")
      json.number(line.end)
      json.key("article")
      json.string(line.article)
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
    json.endArray()
    json.endObject()
  }

  private static func write(_ figure: DailyDigest.Figure, to json: inout JSONWriter) {
    json.beginObject()
    json.key("text")
    json.string(figure.text)
    json.key("value")
    json.string(figure.value)
    json.key("unit")
    json.string(figure.unit)
    json.key("currency")
    json.string(figure.currency)
    json.key("article")
    json.string(figure.article)
    json.endObject()
  }
}
