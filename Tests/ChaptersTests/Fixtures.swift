/// Chapters with every feature of d2l-book Markdown that the corpus has, in words of our own.
enum Fixtures {
    static let page = #"""
        # Title
        :label:`sec_title`

        Prose with (**a slide mark**), [**a new slide**], (~~only a slide~~) and [**a link**](https://example.org), :numref:`sec_title` and
        :cite:`A.2020,B`; $a < b$.

        $$y = 2x$$
        :eqlabel:`eq_y`

        ![A picture](../img/a.svg)
        :width:`400px`
        :label:`fig_a`

        :begin_tab:`mxnet, pytorch`
        Text for two tabs, with a fence that doesn't run:

        ```{.python .input}
        not_a_cell()
        ```
        :end_tab:   

        ```{.python .input  n=3}
        %load_ext d2lbook.tab
        tab.interact_select(['mxnet', 'pytorch'])
        ```

        ```{.swift .input  n=3}
        %%tab mxnet
        let a = 1
        a
        ```

        ```{.json .output n=3}
        [
         {
          "data": {
           "text/plain": "1"
          },
          "execution_count": 3,
          "metadata": {},
          "output_type": "execute_result"
         }
        ]
        ```

        ```{.input .swift}

        #@tab pytorch , tensorflow
        let a = 2 //@save
        ```

        ```{#id-1 .swift .input caption="a caption" n=None}
        //@tab all
        //@own
        ```

        ```{.python .input}
        # @tab jax
        a = 3
        ```

        ````
        ```{.swift .input}
        inside()
        ```
        ````

        ~~~{.swift .input}
        // in tildes
        let s = """
        //@tab nowhere
        """
        ~~~

        ```{.swift .input}
        ```

        ```swift
        only(shown)
        ```

        ```toc
        :maxdepth: 2

        a
        b
        ```

        ```eval_rst 
        .. note
        ```

        :Table
        :label:`tab_x`

        |a|b|
        |-|-|

        Discussions ```with code``` in a line.
        """#

    static let plain = """
        # Plain

        ```swift
        let x = 1
        ```

        ```python
        x = 1
        ```

        ```swift
        x
        ```
        """

    static let crlf = "# Title\r\n\r\n```{.swift .input}\r\nlet x = 1\r\nx\r\n```\r\n\r\nEnd\r\n"
    static let noFinalNewline = "# T\n\n```{.swift .input}\nlet x = 1\n```"
    static let bom = "\u{FEFF}# T\n\n```swift\n1\n```\n"

    static let all: [(name: String, text: String)] = [
        ("page", page), ("plain", plain), ("crlf", crlf), ("no final newline", noFinalNewline), ("byte order mark", bom), ("empty", ""), ("newline", "\n"),
        ("prose", "just prose"), ("nul", "a\u{0}b\n```\n\u{0}\n```\n"), ("accents", "Häuser é e\u{301} 梯度\n```swift\nlet é = 1\n```\n"),
        ("indented", "- list\n  ```\n  inside\n  ```\n"), ("lone cr", "a\rb\r```\n```\n```\n"),
    ]
}
