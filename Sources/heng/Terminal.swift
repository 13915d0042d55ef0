import ArgumentParser
import Foundation
import Model

/// What the command says and where: data on standard output, progress and
/// problems on standard error.
struct Terminal: Sendable {
    /// The language of everything said.
    let language: Language
    /// Whether standard error is a terminal that a progress line may redraw.
    let isInteractive: Bool
    /// Whether progress is wanted at all.
    let isQuiet: Bool

    init(language: Language, isQuiet: Bool = false) {
        self.language = language
        self.isQuiet = isQuiet
        let environment = ProcessInfo.processInfo.environment
        let isDumb = environment["TERM"] == "dumb"
        self.isInteractive = isatty(STDERR_FILENO) == 1 && !isDumb && !isQuiet
        self.hasColour =
            isatty(STDOUT_FILENO) == 1 && !isDumb && (environment["NO_COLOR"] ?? "").isEmpty
    }

    /// How many columns a line on standard output may take: the window's, but no more than can be
    /// read with ease, and 80 where there is no window.
    var width: Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return min(Int(size.ws_col), 110)
    }

    /// Whether standard output may carry colours: a terminal, and neither
    /// `NO_COLOR` nor `TERM=dumb` asks for none.
    let hasColour: Bool

    /// Writes a line for the next program.
    func output(_ text: String) {
        data(text + "\n")
    }

    /// Writes text as it is for the next program.
    func data(_ text: String) {
        FileHandle.standardOutput.write(Data(text.utf8))
    }

    /// Writes a sentence for the person.
    func tell(_ wording: Wording) {
        guard !isQuiet else { return }
        FileHandle.standardError.write(Data((clear + wording.text(in: language) + "\n").utf8))
    }

    /// Writes notices, worst first is not wanted: file order is.
    func report(_ notices: [Notice]) {
        for notice in notices {
            FileHandle.standardError.write(Data((clear + notice.line(in: language) + "\n").utf8))
        }
    }

    /// Redraws the progress line; silent where nobody watches.
    func progress(_ wording: Wording) {
        guard isInteractive else { return }
        FileHandle.standardError.write(Data((clear + wording.text(in: language)).utf8))
    }

    private var clear: String { isInteractive ? "\r\u{1B}[2K" : "" }
}

/// The person's language from `LC_ALL`, `LC_MESSAGES` or `LANG`; Chinese when
/// they name neither of ours, since officials are who this is for.
func environmentLanguage() -> Language {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
        .compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale.flatMap(Language.init(locale:)) ?? .zhHans
}

/// Help text in the person's language.
func say(_ zh: String, _ en: String) -> String {
    Wording(zh: zh, en: en).text(in: environmentLanguage())
}

/// Help for an argument in the person's language.
func help(_ zh: String, _ en: String) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: say(zh, en))
}
