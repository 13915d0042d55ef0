import ArgumentParser
import DMN
import Exact
import FEEL
import Model

/// `heng dmn`: evaluates a decision model, or draws its tables.
struct DMNCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dmn",
        abstract: say("运行 DMN 决策模型，输出 JSON", "evaluate a DMN decision model, print JSON"))

    @Argument(help: help("DMN 文件", "the DMN file"))
    var file: String

    @Option(help: help("只运行这一个决策；缺省为全部", "one decision only; by default all"))
    var decision: String?

    @Option(
        help: help(
            "输入数据：JSON、YAML 或 FEEL 上下文文件，键为输入数据的名称",
            "input: a file with a JSON object, YAML map or FEEL context, keyed by the names of the input data"
        ))
    var input: String?

    @Option(
        name: .customLong("import"),
        help: help("被引用的 DMN 文件（可重复）", "a DMN file it imports (repeatable)"))
    var imports: [String] = []

    @Flag(help: help("画出决策表，不运行", "draw the decision tables, evaluate nothing"))
    var show = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { terminal in
            let definitions = try definitions(file)
            if show {
                draw(definitions, terminal)
                return
            }
            let others = try imports.map { (definitions: try self.definitions($0), file: $0) }
            let model = try compiled(definitions, others)
            terminal.report(model.problems.map { notice($0, .warning) })
            let result = try evaluate(model, try input.map(FEELDataFile.read) ?? Context())
            terminal.report(result.reports.map { Notice($0, file: file) })
            terminal.output(result.value.json)
        }
    }

    // MARK: Reading

    private func definitions(_ path: String) throws -> Definitions {
        do {
            return try Definitions(InputFile.read(path), file: path)
        } catch let problems as ModelProblems {
            throw RejectedInput(problems.list.map { notice($0, .error) })
        }
    }

    private func compiled(
        _ definitions: Definitions, _ others: [(definitions: Definitions, file: String)]
    ) throws -> DecisionModel {
        do {
            return try DecisionModel(
                definitions, file: file, imports: others, library: .workingDays)
        } catch {
            throw RejectedInput(error.list.map { notice($0, .error) })
        }
    }

    private func evaluate(_ model: DecisionModel, _ given: Context) throws -> DecisionResult {
        let inputs = model.inputs
        let values = given.entries.map { entry in
            let wanted = inputs.first { $0.name == entry.key }
            return ModelInput(
                name: entry.key, value: wanted?.reading(entry.value) ?? entry.value)
        }
        guard let decision else { return model.evaluateAll(values, calendar: .published) }
        do {
            return try model.evaluate(decision, values, calendar: .published)
        } catch {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: file),
                    Wording(zh: error.zh, en: error.description)))
        }
    }

    // MARK: Showing

    private func draw(_ definitions: Definitions, _ terminal: Terminal) {
        var isFirst = true
        for (name, table) in definitions.tables
        where decision == nil || decision == name {
            if !isFirst { terminal.output("") }
            isFirst = false
            terminal.output(name)
            for line in table.text(named: name) { terminal.output(line) }
        }
    }

    private func notice(_ problem: ModelProblem, _ severity: Notice.Severity) -> Notice {
        Notice(
            severity, at: Place(file: problem.file, line: problem.line),
            Wording(zh: problem.sentence.zh, en: problem.sentence.en))
    }
}

extension Notice {
    /// What went wrong in the evaluation of an element.
    fileprivate init(_ report: DecisionReport, file: String) {
        self.init(
            .warning, at: Place(file: file),
            Wording(
                zh: "“\(report.element)”：" + report.diagnostic.message(.chinese),
                en: "‘\(report.element)’: " + report.diagnostic.message(.english)))
    }
}
