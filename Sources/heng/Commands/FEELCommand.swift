import ArgumentParser
import Exact
import FEEL
import Model

/// `heng feel`: evaluates an expression, and shows how it came out.
struct FEELCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feel",
        abstract: say("计算一个 FEEL 表达式", "evaluate a FEEL expression"))

    @Argument(help: help("表达式", "the expression"))
    var expression: String

    @Option(
        help: help(
            "数据文件：JSON、YAML 或 FEEL 上下文，键为数据名称",
            "a file with the data, keyed by name: JSON, YAML or a FEEL context"))
    var context: String?

    @Option(
        name: .customLong("as-of"),
        help: help(
            "now() 和 today() 的时刻，如 2022-07-01T09:00:00+08:00；缺省时两者为空",
            "the moment of now() and today(), 2022-07-01T09:00:00+08:00; without it both are null"),
        transform: TypedText.time)
    var moment: DateTime?

    @Flag(help: help("逐步显示每一部分的结果", "show what each part comes out as"))
    var explain = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { terminal in
            let data = try context.map(FEELDataFile.read) ?? Context()
            var scope = Scope(library: .workingDays)
            let slots = data.entries.map { entry in
                scope.declare(entry.key, entry.value.isNull ? .any : .of(entry.value))
            }
            var frame = Frame(scope)
            for (slot, value) in zip(slots, data.values) { frame[slot] = value }
            var context = EvaluationContext(
                now: moment.flatMap(DateAndTime.init), calendar: .published)
            do {
                let compiled = try Expression(compiling: expression, scope: scope)
                terminal.report(compiled.notices.map { notice($0, .info) })
                if explain {
                    let steps = try Expression.explain(
                        expression, scope: scope, frame: frame, &context)
                    for line in FEELCommand.tree(steps) { terminal.output(line) }
                    context.clear()
                }
                let value = compiled.evaluate(frame, &context)
                terminal.report(context.diagnostics.map { notice($0, .warning) })
                terminal.output(value.description)
            } catch let errors as CompilationErrors {
                throw RejectedInput(errors.diagnostics.map { notice($0, .error) })
            }
        }
    }

    private func notice(_ diagnostic: Diagnostic, _ severity: Notice.Severity) -> Notice {
        Notice(
            severity,
            at: Place(
                file: say("表达式", "expression"), line: Int(diagnostic.place.line),
                column: Int(diagnostic.place.column)),
            Wording(zh: diagnostic.message(.chinese), en: diagnostic.message(.english)))
    }

    /// The steps with each part above those it is made of.
    static func tree(_ steps: [TraceStep]) -> [String] {
        // Steps come innermost first: what has come one level deeper belongs to the next one.
        var waiting: [Int: [TraceStep]] = [:]
        for step in steps {
            let parts = waiting.removeValue(forKey: step.depth + 1) ?? []
            waiting[step.depth, default: []] += [step] + parts
        }
        return (waiting[0] ?? []).map { step in
            String(repeating: "  ", count: step.depth) + step.text + "  →  \(step.value)"
        }
    }
}
