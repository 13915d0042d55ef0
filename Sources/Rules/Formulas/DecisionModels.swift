import DMN
import FEEL
import Model

/// The decision models of a pack, compiled.
///
/// In a pack a model is held to more than DMN asks: a name that nothing has, or
/// types that can never go together, would be null in every evaluation, so they
/// are errors here.
struct DecisionModels: Sendable {
    /// What came of one file.
    enum Entry: Sendable {
        case usable(DecisionModel)
        /// Everything that keeps it from being used.
        case broken([Notice])
    }

    private let entries: [String: Entry]
    private let paths: [String: String]

    /// The file names, sorted.
    var names: [String] { entries.keys.sorted() }

    subscript(name: String) -> Entry? { entries[name] }

    /// The path by which a person finds a file.
    func path(of name: String) -> String? { paths[name] }

    init(_ files: [Pack.ModelFile]) {
        var read: [(file: Pack.ModelFile, definitions: Definitions)] = []
        var entries: [String: Entry] = [:]
        for file in files {
            do {
                read.append((file, try Definitions(file.bytes, file: file.path)))
            } catch {
                entries[file.name] = .broken(error.list.map(Notice.init))
            }
        }
        for (file, definitions) in read {
            do {
                let model = try DecisionModel(
                    definitions, file: file.path,
                    imports: Self.imported(by: definitions, of: read),
                    library: .workingDays, checking: .strict)
                entries[file.name] =
                    model.problems.isEmpty
                    ? .usable(model) : .broken(model.problems.map(Notice.init))
            } catch {
                entries[file.name] = .broken(error.list.map(Notice.init))
            }
        }
        self.entries = entries
        paths = Dictionary(files.map { ($0.name, $0.path) }, uniquingKeysWith: { one, _ in one })
    }

    /// The models a model refers to, and those they refer to; of two with one
    /// namespace the first counts.
    private static func imported(
        by definitions: Definitions, of all: [(file: Pack.ModelFile, definitions: Definitions)]
    ) -> [(definitions: Definitions, file: String)] {
        var seen: Set<String> = [definitions.namespace]
        var open = definitions.imports.map(\.namespace)
        var found: [(definitions: Definitions, file: String)] = []
        while let namespace = open.popLast() {
            guard seen.insert(namespace).inserted,
                let other = all.first(where: { $0.definitions.namespace == namespace })
            else { continue }
            found.append((other.definitions, other.file.path))
            open += other.definitions.imports.map(\.namespace)
        }
        return found
    }
}

extension Notice {
    /// What is wrong in a decision model.
    init(_ problem: ModelProblem) {
        self.init(
            .error, at: Place(file: problem.file, line: problem.line),
            Wording(zh: problem.sentence.zh, en: problem.sentence.en))
    }
}
