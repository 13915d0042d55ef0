import DMN
import FEEL
import Markup

/// Runs the tests of one folder.
struct FolderRunner {
    private let folder: SuiteFolder

    /// What `now()` answers with; no test depends on which moment it is.
    private static let now = DateAndTime("2024-02-29T12:00:00Z")

    init(_ folder: SuiteFolder) { self.folder = folder }

    /// The outcomes of all its tests. What cannot be read fails each of its tests, never passes
    /// one that expects null.
    func run() -> [TestOutcome] {
        folder.tests.flatMap { file -> [TestOutcome] in
            let name = String(file.dropLast(".xml".count))
            do {
                let tests = try TestFile(folder.read(file))
                let model = Result { try compiled(tests.model) }
                return tests.cases.map { test in
                    TestOutcome(
                        folder: folder.name, file: name, id: test.id,
                        expectsValue: test.expectsValue, failure: failure(of: test, model))
                }
            } catch {
                return [
                    TestOutcome(
                        folder: folder.name, file: name, id: "", expectsValue: false,
                        failure: "\(error)")
                ]
            }
        }
    }

    /// The model under test; every other model of the folder may be imported.
    private func compiled(_ file: String) throws -> DecisionModel {
        let main = try Definitions(folder.read(file), file: file)
        let others = try folder.models.filter { $0 != file }.map {
            (definitions: try Definitions(folder.read($0), file: $0), file: $0)
        }
        return try DecisionModel(main, file: file, imports: others)
    }

    private func failure(of test: TestCase, _ model: Result<DecisionModel, any Error>) -> String? {
        do {
            let model = try model.get()
            let inputs = try test.inputs.map {
                ModelInput(
                    name: $0.name, namespace: $0.namespace, value: try TestValues.value($0.value))
            }
            for node in test.results {
                let (found, reports) = try result(node, of: test, inputs, model)
                if !TestValues.match(try TestValues.value(node.value), found) {
                    let reports = reports.prefix(3).map(\.diagnostic.description)
                    return "\(node.name): expected \(node.value), found \(found)"
                        + (reports.isEmpty ? "" : " (\(reports.joined(separator: "; ")))")
                }
            }
            return nil
        } catch {
            return "\(error)"
        }
    }

    private func result(
        _ node: TestNode, of test: TestCase, _ inputs: [ModelInput], _ model: DecisionModel
    ) throws -> (Value, [DecisionReport]) {
        guard let service = test.service else {
            let result = try model.evaluate(node.name, inputs, now: Self.now)
            return (result.value, result.reports)
        }
        let result = try model.call(service, inputs, now: Self.now)
        guard test.results.count > 1, case .context(let outputs) = result.value else {
            return (result.value, result.reports)
        }
        return (outputs[node.name] ?? .null, result.reports)
    }
}
