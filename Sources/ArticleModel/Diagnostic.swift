/// A record that could not be used: what the error record of the output says.
public struct Diagnostic: Error, Hashable, Sendable {
  public var code: Code
  /// One line: what is wrong and what to do.
  public var message: String
  public var origin: RecordOrigin
  /// The record's id, where it was read before things went wrong.
  public var id: String?

  /// What is wrong, as programs read it. The first paragraph of a case says what happened, the second
  /// what to do; docs/errors.md is made of them.
  public enum Code: String, Sendable, CaseIterable {
    /// The text is not UTF-8.
    ///
    /// Convert the file with `iconv`; a web page may name its encoding instead.
    case invalidUTF8 = "invalid-utf8"
    /// The line, or the record cut out of a JSON feed, is no JSON object.
    ///
    /// Mend the line the message names: it says what is wrong and at which byte.
    case invalidJSON = "invalid-json"
    /// The header or a row is broken: a column is missing or named twice, or a quotation mark
    /// never ends.
    ///
    /// Mend the row; columns of other names are set with `--field`.
    case invalidCSV = "invalid-csv"
    /// The feed is no RSS, Atom or JSON Feed, or its XML breaks off.
    ///
    /// Fetch the feed again, or name its format with `--input-format`.
    case invalidFeed = "invalid-feed"
    /// The record's header is broken, or the archive is cut off.
    ///
    /// Fetch the archive again; the records before and after are read.
    case invalidWARC = "invalid-warc"
    /// The lines between the first two `---` are no YAML mapping.
    ///
    /// Mend them, or begin the text with an empty line.
    case invalidFrontMatter = "invalid-front-matter"
    /// The record has no id.
    ///
    /// Add the field, or name the one that holds it: `--field id=NAME`.
    case missingID = "missing-id"
    /// The record has no text.
    ///
    /// Add the field, or name the one that holds it: `--field text=NAME`.
    case missingText = "missing-text"
    /// The text is empty, or nothing but blanks.
    ///
    /// Leave the record out, or look at what made it empty.
    case emptyText = "empty-text"
    /// A field holds another type than it should, such as a list for the text.
    ///
    /// Mend the field the message names.
    case wrongType = "wrong-type"
    /// `digest` cannot read the record's date, and so not tell its day.
    ///
    /// Write it as `2026-03-04`, or leave the field out.
    case invalidDate = "invalid-date"
    /// The record is larger than `--max-record-size`.
    ///
    /// Split it, or raise the limit.
    case tooLarge = "too-large"
    /// The record nests deeper than `--max-nesting`.
    ///
    /// Raise the limit if the input can be trusted.
    case tooDeep = "too-deep"
    /// The article has more sentences than `--max-sentences`.
    ///
    /// Split it, or raise the limit.
    case tooManySentences = "too-many-sentences"
    /// A packed file grows past `--max-expanded-size` or `--max-expansion`.
    ///
    /// Raise the limit if the input can be trusted.
    case expandsTooMuch = "expands-too-much"
    /// A `.gz` or `.zst` file is damaged or cut off.
    ///
    /// Fetch it again; what came before the damage is read.
    case corruptCompression = "corrupt-compression"
    /// There is no such file or folder, or the folder is empty.
    ///
    /// Check the path.
    case inputMissing = "input-missing"
    /// The file, or standard input, cannot be read.
    ///
    /// Check its permissions and its disk.
    case inputUnreadable = "input-unreadable"
    /// ICU or another library refused to work on the record, most likely for want of memory.
    ///
    /// Run the record again by itself (`saransh retry`); report it if it fails again.
    case textEngine = "text-engine"
  }

  public init(_ code: Code, _ message: String, origin: RecordOrigin, id: String? = nil) {
    self.code = code
    self.message = message
    self.origin = origin
    self.id = id
  }
}
