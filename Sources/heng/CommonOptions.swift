import ArgumentParser
import Crawl
import Model
import Reports

/// Options every subcommand takes.
struct CommonOptions: ParsableArguments {
    @Option(
        name: .customLong("lang"),
        help: help(
            "语言：zh 或 en；缺省时终端随 LANG，报告用中文",
            "language: zh or en; by default LANG for the terminal, Chinese for reports"),
        transform: TypedText.language)
    var language: Language?

    @Flag(name: .shortAndLong, help: help("不显示进度", "no progress"))
    var quiet = false

    /// Where to speak.
    var terminal: Terminal {
        Terminal(language: language ?? environmentLanguage(), isQuiet: quiet)
    }

    /// The language of reports.
    var reportLanguage: Language { language ?? .zhHans }

    /// Runs `body`; an input that cannot be used is told in full and ends the
    /// command with “could not run”.
    func run(_ body: (Terminal) throws -> Void) throws {
        let terminal = terminal
        do {
            try body(terminal)
        } catch let rejected as RejectedInput {
            terminal.report(rejected.notices)
            throw ExitStatus.couldNotRun
        } catch let failed as ReportError {
            terminal.report([failed.notice])
            throw ExitStatus.couldNotRun
        } catch let failed as CrawlError {
            terminal.report([
                Notice(
                    .error, Wording(zh: failed.zh, en: failed.description),
                    fix: failed.isResumable
                        ? Wording(
                            zh: "腾出空间后加 --resume 接着采",
                            en: "make room, then go on with --resume") : nil)
            ])
            throw ExitStatus.couldNotRun
        } catch let exit as ExitCode {
            throw exit
        } catch {
            terminal.report([
                Notice(.error, Wording(zh: "未能完成：\(error)", en: "could not finish: \(error)"))
            ])
            throw ExitStatus.couldNotRun
        }
    }
}
