import DMN
import FEEL

/// Reading, compiling, evaluating and drawing a decision model.
enum ModelCheck {
    static func run(_ bytes: [UInt8]) throws {
        let model: DecisionModel
        do throws(ModelProblems) {
            let definitions = try Definitions(bytes, file: "m.dmn")
            for (name, table) in definitions.tables { _ = table.text(named: name) }
            model = try DecisionModel(definitions, file: "m.dmn")
        } catch {
            if error.list.isEmpty { throw FuzzFailure("refused without a reason") }
            try inspect(error.list)
            return
        }
        try inspect(model.problems)
        let inputs = model.inputs.enumerated().map { number, input in
            ModelInput(
                name: input.name, namespace: input.namespace,
                value: input.reading(Samples.values[number % Samples.values.count]))
        }
        let limits = Surroundings.context.limits
        let once = model.evaluateAll(inputs, limits: limits)
        let again = model.evaluateAll(inputs, limits: limits)
        if once.value.json != again.value.json || once.reports != again.reports {
            throw FuzzFailure("once \(once.value.brief), then \(again.value.brief)")
        }
        for service in model.definitions.services {
            _ = try? model.call(service.name, inputs, limits: limits)
        }
    }

    private static func inspect(_ problems: [ModelProblem]) throws {
        for problem in problems where problem.sentence.zh.isEmpty || problem.sentence.en.isEmpty {
            throw FuzzFailure("no sentence for \(problem.reason)")
        }
    }
}
