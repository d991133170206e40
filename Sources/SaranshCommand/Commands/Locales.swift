import ArgumentParser
import LocaleRules

/// What languages are known, and whether a locale file is valid.
struct LocalesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "locales",
    abstract: "Lists, shows and checks the locale files.",
    subcommands: [List.self, Show.self, Check.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "Lists the locales: tag, name, and how far the file has been worked out.")

    @Option(help: ArgumentHelp("Locale files over the built-in ones.", valueName: "folder"))
    var locales: String?

    func run() throws {
      let store = try openStore(locales)
      for tag in store.tags {
        do throws(LocaleError) {
          let rules = try store.rules(for: tag)
          print("\(tag)\t\(rules.name)\t\(rules.coverage.rawValue)")
        } catch {
          Terminal.say(error.description)
          throw ExitStatus.unavailable.code
        }
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Prints the file of a locale, and which files stand behind it.")

    @Argument(help: "A language tag: en-IN.")
    var tag: String

    @Option(help: ArgumentHelp("Locale files over the built-in ones.", valueName: "folder"))
    var locales: String?

    func run() throws {
      let store = try openStore(locales)
      guard let text = store.text(of: tag) else {
        Terminal.say("there is no locale '\(tag)'; see them all with: saransh locales list")
        throw ExitStatus.dataUnusable.code
      }
      print(text, terminator: text.hasSuffix("\n") ? "" : "\n")
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Checks locale files: silent where all is well.",
      discussion: """
        Without files, checks all locales (those of --locales over the built-in ones). Each finding \
        names file, line and reason.
        """)

    @Argument(help: ArgumentHelp("Files to check.", valueName: "file"))
    var files: [String] = []

    @Option(help: ArgumentHelp("Locale files over the built-in ones.", valueName: "folder"))
    var locales: String?

    func run() throws {
      let store = try openStore(locales)
      let findings = files.isEmpty ? store.check() : files.compactMap { store.check(file: $0) }
      for finding in findings { Terminal.say(finding.description) }
      if !findings.isEmpty { throw ExitStatus.dataUnusable.code }
      Terminal.say("\(files.isEmpty ? store.tags.count : files.count) locale files are well")
    }
  }
}

/// The locales of a folder over the built-in ones; `SARANSH_LOCALES` where no folder is named.
func openStore(_ folder: String?, settings: Settings? = nil) throws -> LocaleStore {
  let named = try folder ?? (settings ?? loadSettings())["locales"]
  do throws(LocaleError) {
    return try LocaleStore(folder: named)
  } catch {
    Terminal.say(error.description)
    throw ExitStatus.unavailable.code
  }
}
