import Exact
import Model
import Testing

@Suite("Grades and rounding")
struct PolicyTests {
    let policy = Policy(
        total: Points(100), weightFloor: 0, appraisalShare: 0,
        rounding: RoundingPolicy(places: 2, mode: .halfUp),
        grades: [
            .init(name: "优秀", from: Points(90)), .init(name: "合格", from: Points(60)),
            .init(name: "不合格", from: .zero),
        ])

    @Test(
        "a grade is decided by the total as it is printed",
        arguments: [
            ("89.994", "合格"), ("89.995", "优秀"), ("90", "优秀"), ("60", "合格"),
            ("59.99", "不合格"), ("0", "不合格"),
        ])
    func grades(total: String, grade: String) throws {
        let points = Points(try #require(Decimal128(total)))
        #expect(policy.grade(of: points)?.name == grade)
    }

    @Test(
        "rounding happens once, at display",
        arguments: [("2.675", "2.68"), ("2.665", "2.67"), ("3", "3.00"), ("0.004", "0.00")])
    func display(amount: String, printed: String) throws {
        let points = Points(try #require(Decimal128(amount)))
        #expect(policy.rounding.format(points) == printed)
    }
}
