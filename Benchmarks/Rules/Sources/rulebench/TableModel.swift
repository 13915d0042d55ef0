import DMN
import Exact
import FEEL

/// The decision table of table.dmn over the records.
struct TableModel {
    private let bytes: [UInt8]
    private let records: Records

    init(folder: String, _ records: Records) throws {
        bytes = try Files.bytes(folder + "/table.dmn")
        self.records = records
    }

    /// How many evaluations ``points(of:)`` makes.
    var count: Int { records.rows.count }

    func compiled() throws -> PreparedDecision {
        let model = try DecisionModel(Definitions(bytes))
        return try model.prepare(model.decisions[0])
    }

    /// Binds what the table asks of each record and adds up what it answers.
    func points(of decision: PreparedDecision) -> Decimal128 {
        let columns = decision.inputs.map { input in
            records.names.firstIndex(of: input.name) ?? 0
        }
        var sum = Decimal128.zero
        var context = EvaluationContext()
        var values = [Value](repeating: .null, count: columns.count)
        for record in records.rows {
            for (index, column) in columns.enumerated() { values[index] = record[column] }
            context.clear()
            if case .number(let points) = decision.evaluate(values, &context) { sum += points }
        }
        return sum
    }
}
