import Notebook
import Torch
// What notebooks show beside text; a program shows nothing, so the texts themselves are looked at.
let x = torch.tensor([[1.0, -2.0, .nan], [0.0, 0.25, 4.0]])
print(table(x).text)
print(table([1, 2, 3], heat: false).text)
print(table(torch.tensor([true, false])).text.contains("true"))
print(table(torch.zeros(2, 2, 2)).text.components("<table>"), table(torch.zeros(3, 40)).text.components("<td"))
print(table(7).text)
extension String {
    /// How often a text stands in it.
    func components(_ part: String) -> Int {
        var (count, rest) = (0, self[...])
        while let found = rest.firstRange(of: part) {
            count += 1
            rest = rest[found.upperBound...]
        }
        return count
    }
}
print(JSON(["a": 1, "b": [1.5, true, "q\n\"x\""], "c": ["d": 2]] as [String: Any]))
print(JSON([1, 2, 3]), JSON("text"), JSON(2.0), JSON(text: "{}"))
print(PNG([255, 254, 253, 0, 17]).base64, PNG([1]).base64, PNG([]).base64.isEmpty)
print(HTML("<b>b</b>"), Latex("$x$"), Markdown("*a*"), SVG("<svg/>"))
print(HTML("a").displayType, Latex("a").displayType, Markdown("a").displayType, SVG("a").displayType, PNG([]).displayType, JSON(1).displayType)
var chart = Chart()
chart.lines = [Chart.Line("a<b", [(0, 0), (1, 2)]), Chart.Line("", [(0.5, .nan), (0.7, 1)])]
chart.bars = [Chart.Bar(0, 0.5, 1), Chart.Bar(0.5, 1, 3, group: 1)]
chart.groups = ["one", "two"]
print(chart, chart.svg.hasPrefix("<svg xmlns="), chart.svg.hasSuffix("</svg>"), chart.svg.contains("a&lt;b"), chart.svg.contains("nan"))
print(chart.svg.components("<rect"), chart.svg.components("<path d=\"M"))
var wild = Chart()
wild.lines = [Chart.Line("", [(-1e308, 1e308), (1e308, -1e308), (.infinity, 5e-324)])]
wild.xscale = "log"
print(wild.svg.hasSuffix("</svg>"))
for i in progress(0..<3, "go") { print(i) }
let bar = ProgressBar(4, "half")
bar.show(2)
print(bar, bar.displayContent)
let animator = Animator(xlabel: "epoch", legend: ["train", "test"])
animator.add(1, [0.5, nil])
animator.add(2, [0.25, 0.75])
animator.add(3, 0.125)
print(animator.chart.lines.map { $0.label + " " + $0.points.count.description })
plot(x)
plot(torch.arange(3), [[1.0, 2.0, 3.0], [3.0, 2.0, 1.0]], "x", "f(x)", legend: ["up", "down"])
hist(x, bins: 4)
imshow(x)
display(x)
display("one", display_id: "d1")
update_display("two", display_id: "d1")
clear_output(wait: true)
// expect: <div><table><tr><td style="text-align:right;background:rgba(214,39,40,0.15)">1</td><td style="text-align:right;background:rgba(31,119,180,0.3)">-2</td><td style="text-align:right;background:#ddd">nan</td></tr><tr><td style="text-align:right">0</td><td style="text-align:right;background:rgba(214,39,40,0.04)">0.25</td><td style="text-align:right;background:rgba(214,39,40,0.6)">4</td></tr></table><div><small>2 × 3 · float32 · cpu(0)</small></div></div>
// expect: <div><table><tr><td style="text-align:right">1</td><td style="text-align:right">2</td><td style="text-align:right">3</td></tr></table><div><small>3 · int64</small></div></div>
// expect: true
// expect: 2 60
// expect: <div><table><tr><td style="text-align:right;background:rgba(214,39,40,0.6)">7</td></tr></table><div><small>one number · int64</small></div></div>
// expect: {"a": 1, "b": [1.5, true, "q\n\"x\""], "c": {"d": 2}}
// expect: [1, 2, 3] "text" 2.0 {}
// expect: //79ABE= AQ== true
// expect: <HTML> $x$ *a* <SVG>
// expect: text/html text/latex text/markdown image/svg+xml image/png application/json
// expect: <Figure size 350x250 with 1 Axes> true true true false
// expect: 8 13
// expect: true
// expect: 0
// expect: 1
// expect: 2
// expect: half 2/4 [#####     ] <div><progress max="4" value="2"></progress> half 2/4</div>
// expect: ["train 3", "test 1"]
