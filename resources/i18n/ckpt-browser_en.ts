<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AbsentBox</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/absent_box.py"/>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/absent_box.py"/>
        <source>1 of the selected entries is only in {name}. Drop it?</source>
        <translation>1 of the selected entries is only in {name}. Drop it?</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/absent_box.py"/>
        <source>{n} of the selected entries are only in {name}. Drop them?</source>
        <translation>{n} of the selected entries are only in {name}. Drop them?</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/absent_box.py"/>
        <source>Copy and &amp;drop</source>
        <translation>Copy and &amp;drop</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/absent_box.py"/>
        <source>&amp;Drop</source>
        <translation>&amp;Drop</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/absent_box.py"/>
        <source>&amp;Copy only</source>
        <translation>&amp;Copy only</translation>
    </message>
</context>
<context>
    <name>Access</name>
    <message>
        <location filename="../../ckpt_browser/ui/access/speaking.py"/>
        <source>Empty the field</source>
        <translation>Empty the field</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>Co&amp;mpare…</source>
        <translation>Co&amp;mpare…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>Shows what differs between this file and another one</source>
        <translation>Shows what differs between this file and another one</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>Compare with sa&amp;ved</source>
        <translation>Compare with sa&amp;ved</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>Shows what your edits changed since the file was saved</source>
        <translation>Shows what your edits changed since the file was saved</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>&amp;Next difference</source>
        <translation>&amp;Next difference</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>&amp;Previous difference</source>
        <translation>&amp;Previous difference</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>S&amp;wap sides</source>
        <translation>S&amp;wap sides</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>R&amp;ules for names</source>
        <translation>R&amp;ules for names</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>Regular expressions that bring names of the left to those of the right</source>
        <translation>Regular expressions that bring names of the left to those of the right</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>&amp;Read everything</source>
        <translation>&amp;Read everything</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>Believes neither places nor recorded checksums: every number of both files is read</source>
        <translation>Believes neither places nor recorded checksums: every number of both files is read</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>Save a rep&amp;ort…</source>
        <translation>Save a rep&amp;ort…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>Writes the comparison as a page with pictures, as JSON, or as a table</source>
        <translation>Writes the comparison as a page with pictures, as JSON, or as a table</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>&amp;Confirm this pair</source>
        <translation>&amp;Confirm this pair</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>Not &amp;these two</source>
        <translation>Not &amp;these two</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>&amp;Bring together</source>
        <translation>&amp;Bring together</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>Compares the selected removed row with the selected added one</source>
        <translation>Compares the selected removed row with the selected added one</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>P&amp;art</source>
        <translation>P&amp;art</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>Shows the selected pair as one removed and one added entry</source>
        <translation>Shows the selected pair as one removed and one added entry</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>Would it &amp;load into…?</source>
        <translation>Would it &amp;load into…?</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>Says what torch would say if this file were loaded into a model, and repairs it</source>
        <translation>Says what torch would say if this file were loaded into a model, and repairs it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>Copy to the rig&amp;ht</source>
        <translation>Copy to the rig&amp;ht</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>Lets the right have what the left has at the selected rows, as one step of undo</source>
        <translation>Lets the right have what the left has at the selected rows, as one step of undo</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>Copy to the le&amp;ft</source>
        <translation>Copy to the le&amp;ft</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>Lets the left have what the right has at the selected rows, as one step of undo</source>
        <translation>Lets the left have what the right has at the selected rows, as one step of undo</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>M&amp;ix numbers…</source>
        <translation>M&amp;ix numbers…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>The mean of both sides, or anything between them, for the selected tensors</source>
        <translation>The mean of both sides, or anything between them, for the selected tensors</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>R&amp;edo</source>
        <translation>R&amp;edo</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>&amp;Rename</source>
        <translation>&amp;Rename</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>Edit the &amp;value…</source>
        <translation>Edit the &amp;value…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>&amp;Drop</source>
        <translation>&amp;Drop</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>&amp;Keep only the selection</source>
        <translation>&amp;Keep only the selection</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>&amp;Select all matches</source>
        <translation>&amp;Select all matches</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>Dup&amp;licate</source>
        <translation>Dup&amp;licate</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>New &amp;group…</source>
        <translation>New &amp;group…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>New v&amp;alue…</source>
        <translation>New v&amp;alue…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>&amp;Move up</source>
        <translation>&amp;Move up</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>Move do&amp;wn</source>
        <translation>Move do&amp;wn</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>Cu&amp;t</source>
        <translation>Cu&amp;t</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>&amp;Paste</source>
        <translation>&amp;Paste</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>Copy ke&amp;y</source>
        <translation>Copy ke&amp;y</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>Copy pat&amp;h</source>
        <translation>Copy pat&amp;h</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>Copy Pyth&amp;on expression</source>
        <translation>Copy Pyth&amp;on expression</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>Prefere&amp;nces…</source>
        <translation>Prefere&amp;nces…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>&amp;New window</source>
        <translation>&amp;New window</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>&amp;Open…</source>
        <translation>&amp;Open…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>Open a &amp;folder…</source>
        <translation>Open a &amp;folder…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>Open the sa&amp;mple</source>
        <translation>Open the sa&amp;mple</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>Reopen the last sess&amp;ion</source>
        <translation>Reopen the last sess&amp;ion</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>Opens the files again that were open when the program ended</source>
        <translation>Opens the files again that were open when the program ended</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>&amp;Forget these</source>
        <translation>&amp;Forget these</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>Save &amp;as…</source>
        <translation>Save &amp;as…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>Save a cop&amp;y…</source>
        <translation>Save a cop&amp;y…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>Save in p&amp;lace</source>
        <translation>Save in p&amp;lace</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>Save with o&amp;ptions…</source>
        <translation>Save with o&amp;ptions…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>E&amp;xport…</source>
        <translation>E&amp;xport…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>Writes the selected tensors to a file of their own: .npy, .npz, .csv, .pt or .safetensors</source>
        <translation>Writes the selected tensors to a file of their own: .npy, .npz, .csv, .pt or .safetensors</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>Loc&amp;k this file</source>
        <translation>Loc&amp;k this file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>Whether a save may replace this file, or asks for another name</source>
        <translation>Whether a save may replace this file, or asks for another name</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>&amp;Reload</source>
        <translation>&amp;Reload</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/help_lines.py"/>
        <source>&amp;Manual</source>
        <translation>&amp;Manual</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/help_lines.py"/>
        <source>All &amp;commands…</source>
        <translation>All &amp;commands…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/help_lines.py"/>
        <source>Finds what there is to do by a part of its name</source>
        <translation>Finds what there is to do by a part of its name</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/help_lines.py"/>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Keyboard shortcuts</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/help_lines.py"/>
        <source>Show the &amp;tour</source>
        <translation>Show the &amp;tour</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/help_lines.py"/>
        <source>&amp;About</source>
        <translation>&amp;About</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/tools_lines.py"/>
        <source>&amp;Rename with a regular expression…</source>
        <translation>&amp;Rename with a regular expression…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/tools_lines.py"/>
        <source>Make this the &amp;whole file</source>
        <translation>Make this the &amp;whole file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/tools_lines.py"/>
        <source>Put everything into a &amp;new group…</source>
        <translation>Put everything into a &amp;new group…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/tools_lines.py"/>
        <source>Convert element &amp;types…</source>
        <translation>Convert element &amp;types…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/tools_lines.py"/>
        <source>Choose a &amp;device…</source>
        <translation>Choose a &amp;device…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/tools_lines.py"/>
        <source>The device that tensors are saved for; opens the list in the tool bar</source>
        <translation>The device that tensors are saved for; opens the list in the tool bar</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/tools_lines.py"/>
        <source>&amp;Strip…</source>
        <translation>&amp;Strip…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/tools_lines.py"/>
        <source>R&amp;escue as state_dict…</source>
        <translation>R&amp;escue as state_dict…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/tools_lines.py"/>
        <source>Save the history as a re&amp;cipe…</source>
        <translation>Save the history as a re&amp;cipe…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/tools_lines.py"/>
        <source>Save the history as &amp;Python…</source>
        <translation>Save the history as &amp;Python…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/tools_lines.py"/>
        <source>Give back unused &amp;bytes</source>
        <translation>Give back unused &amp;bytes</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/tools_lines.py"/>
        <source>&amp;Look through all numbers</source>
        <translation>&amp;Look through all numbers</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/tools_lines.py"/>
        <source>Fills the columns of numbers, the layers at a glance and the findings, in the background</source>
        <translation>Fills the columns of numbers, the layers at a glance and the findings, in the background</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/tools_lines.py"/>
        <source>Stop loo&amp;king</source>
        <translation>Stop loo&amp;king</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>&amp;History</source>
        <translation>&amp;History</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>&amp;Flat keys</source>
        <translation>&amp;Flat keys</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>&amp;Natural order</source>
        <translation>&amp;Natural order</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>&amp;Expand all</source>
        <translation>&amp;Expand all</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>&amp;Collapse all</source>
        <translation>&amp;Collapse all</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspector</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>Ove&amp;rview</source>
        <translation>Ove&amp;rview</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>V&amp;alues</source>
        <translation>V&amp;alues</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>Histo&amp;gram</source>
        <translation>Histo&amp;gram</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>Pict&amp;ures</source>
        <translation>Pict&amp;ures</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>La&amp;yers</source>
        <translation>La&amp;yers</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>Si&amp;zes</source>
        <translation>Si&amp;zes</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>&amp;Problems</source>
        <translation>&amp;Problems</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>Fin&amp;dings</source>
        <translation>Fin&amp;dings</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>Lar&amp;ger text</source>
        <translation>Lar&amp;ger text</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>S&amp;maller text</source>
        <translation>S&amp;maller text</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>N&amp;ormal text</source>
        <translation>N&amp;ormal text</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>Move tab to the left</source>
        <translation>Move tab to the left</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>Move tab to the right</source>
        <translation>Move tab to the right</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>Next part of the &amp;window</source>
        <translation>Next part of the &amp;window</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>Goes from the tabs to the tree, to the right side, to the panels below…</source>
        <translation>Goes from the tabs to the tree, to the right side, to the panels below…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>Previou&amp;s part of the window</source>
        <translation>Previou&amp;s part of the window</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>Ne&amp;xt tab</source>
        <translation>Ne&amp;xt tab</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>Pre&amp;vious tab</source>
        <translation>Pre&amp;vious tab</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>Follow the &amp;system</source>
        <translation>Follow the &amp;system</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>&amp;Light</source>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>&amp;Dark</source>
        <translation>&amp;Dark</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_targets.py"/>
        <source>Add only what changed at the end of the file: quick, but what was replaced stays in it as unused bytes</source>
        <translation>Add only what changed at the end of the file: quick, but what was replaced stays in it as unused bytes</translation>
    </message>
</context>
<context>
    <name>Axes</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/axes.py"/>
        <source>Dimension in rows</source>
        <translation>Dimension in rows</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/axes.py"/>
        <source>Dimension in columns</source>
        <translation>Dimension in columns</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/axes.py"/>
        <source>Numbers in a line</source>
        <translation>Numbers in a line</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/axes.py"/>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/axes.py"/>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/axes.py"/>
        <source>In a line</source>
        <translation>In a line</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/axes.py"/>
        <source>dim {n}</source>
        <translation>dim {n}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/axes.py"/>
        <source>dim {n} · {size}</source>
        <translation>dim {n} · {size}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/axes.py"/>
        <source>Rows from</source>
        <translation>Rows from</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/axes.py"/>
        <source>Columns from</source>
        <translation>Columns from</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/axes.py"/>
        <source> M</source>
        <translation> M</translation>
    </message>
</context>
<context>
    <name>BackupLine</name>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/lines.py"/>
        <source>Keep a backup</source>
        <translation>Keep a backup</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/lines.py"/>
        <source>No, thanks</source>
        <translation>No, thanks</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/lines.py"/>
        <source>Always</source>
        <translation>Always</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/lines.py"/>
        <source>Keep this one, and every original at its first save</source>
        <translation>Keep this one, and every original at its first save</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/lines.py"/>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <location filename="../../ckpt_browser/ui/tree/banner.py"/>
        <source>Only a part of this file could be read: {reason}</source>
        <translation>Only a part of this file could be read: {reason}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/banner.py"/>
        <source>{names} and {n} more</source>
        <translation>{names} and {n} more</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/banner.py"/>
        <source>This file asks for {names} when it is loaded by PyTorch. Nothing was run here.</source>
        <translation>This file asks for {names} when it is loaded by PyTorch. Nothing was run here.</translation>
    </message>
</context>
<context>
    <name>BlendDialog</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_dialog.py"/>
        <source>Mix numbers</source>
        <translation>Mix numbers</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_dialog.py"/>
        <source>Tensors</source>
        <translation>Tensors</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_dialog.py"/>
        <source>Mix</source>
        <translation>Mix</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_dialog.py"/>
        <source>Goes into</source>
        <translation>Goes into</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_dialog.py"/>
        <source>Numbers</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_dialog.py"/>
        <source>there is nothing to mix in the selection</source>
        <translation>there is nothing to mix in the selection</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_dialog.py"/>
        <source>this leaves {name} as it is</source>
        <translation>this leaves {name} as it is</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_dialog.py"/>
        <source>1 tensor of {name} mixed</source>
        <translation>1 tensor of {name} mixed</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_dialog.py"/>
        <source>{n} tensors of {name} mixed</source>
        <translation>{n} tensors of {name} mixed</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_dialog.py"/>
        <source>Looking through the numbers… {n} %</source>
        <translation>Looking through the numbers… {n} %</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_dialog.py"/>
        <source>1 number</source>
        <translation>1 number</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_dialog.py"/>
        <source>{n} numbers</source>
        <translation>{n} numbers</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_dialog.py"/>
        <source>About {share} of {numbers} so far</source>
        <translation>About {share} of {numbers} so far</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_dialog.py"/>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_dialog.py"/>
        <source>1 is the same on both sides</source>
        <translation>1 is the same on both sides</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_dialog.py"/>
        <source>{n} are the same on both sides</source>
        <translation>{n} are the same on both sides</translation>
    </message>
</context>
<context>
    <name>BlendTable</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_table.py"/>
        <source>Smallest</source>
        <translation>Smallest</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_table.py"/>
        <source>Largest</source>
        <translation>Largest</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_table.py"/>
        <source>Mean</source>
        <translation>Mean</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_table.py"/>
        <source>Deviation</source>
        <translation>Deviation</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_table.py"/>
        <source>Not finite</source>
        <translation>Not finite</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_table.py"/>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_table.py"/>
        <source>Right</source>
        <translation>Right</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_table.py"/>
        <source>Result</source>
        <translation>Result</translation>
    </message>
</context>
<context>
    <name>BottomPanels</name>
    <message>
        <location filename="../../ckpt_browser/ui/window/bottom.py"/>
        <source>Panels below</source>
        <translation>Panels below</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/bottom.py"/>
        <source>Problems</source>
        <translation>Problems</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/bottom.py"/>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/bottom.py"/>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/bottom.py"/>
        <source>Rename</source>
        <translation>Rename</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/bottom.py"/>
        <source>Would it load?</source>
        <translation>Would it load?</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/cards.py"/>
        <source>Apply</source>
        <translation>Apply</translation>
    </message>
</context>
<context>
    <name>CastDialog</name>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>Convert element types</source>
        <translation>Convert element types</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>New element type</source>
        <translation>New element type</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>Keep normalisation layers as they are</source>
        <translation>Keep normalisation layers as they are</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>Convert integers and bools too</source>
        <translation>Convert integers and bools too</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>Tensors of</source>
        <translation>Tensors of</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>Become</source>
        <translation>Become</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>Losses</source>
        <translation>Losses</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>Looking through the numbers…</source>
        <translation>Looking through the numbers…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>Looking through the numbers… {n} %</source>
        <translation>Looking through the numbers… {n} %</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>{before} become {after}, in {tensors}.</source>
        <translation>{before} become {after}, in {tensors}.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>1 tensor</source>
        <translation>1 tensor</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>{n} tensors</source>
        <translation>{n} tensors</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>1 value overflows.</source>
        <translation>1 value overflows.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>{n} values overflow.</source>
        <translation>{n} values overflow.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>1 value becomes zero.</source>
        <translation>1 value becomes zero.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>{n} values become zero.</source>
        <translation>{n} values become zero.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>1 tensor will no longer share its numbers with others that are not converted.</source>
        <translation>1 tensor will no longer share its numbers with others that are not converted.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>{n} tensors will no longer share their numbers with others that are not converted.</source>
        <translation>{n} tensors will no longer share their numbers with others that are not converted.</translation>
    </message>
</context>
<context>
    <name>ChangedLine</name>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/lines.py"/>
        <source>Reload</source>
        <translation>Reload</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/lines.py"/>
        <source>Compare</source>
        <translation>Compare</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/lines.py"/>
        <source>What is open here, beside what lies on the disk now</source>
        <translation>What is open here, beside what lies on the disk now</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/lines.py"/>
        <source>Save it again</source>
        <translation>Save it again</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/lines.py"/>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/lines.py"/>
        <source>Go on with what is open here</source>
        <translation>Go on with what is open here</translation>
    </message>
</context>
<context>
    <name>CheckpointTree</name>
    <message>
        <location filename="../../ckpt_browser/ui/tree/tree_view.py"/>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <location filename="../../ckpt_browser/ui/widgets/clipboard.py"/>
        <source>Copied: {text}</source>
        <translation>Copied: {text}</translation>
    </message>
</context>
<context>
    <name>ColorBar</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/color_bar.py"/>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <location filename="../../ckpt_browser/ui/tree/tree_model.py"/>
        <source>shared</source>
        <translation>shared</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/tree_model.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/tree_model.py"/>
        <source>Layer / value</source>
        <translation>Layer / value</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/tree_model.py"/>
        <source>Shape</source>
        <translation>Shape</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/tree_model.py"/>
        <source>Dtype</source>
        <translation>Dtype</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/tree_model.py"/>
        <source>Parameters</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/tree_model.py"/>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/tree_model.py"/>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/tree_model.py"/>
        <source>Distribution</source>
        <translation>Distribution</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/tree_model.py"/>
        <source>Mean</source>
        <translation>Mean</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/tree_model.py"/>
        <source>Std</source>
        <translation>Std</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/tree_model.py"/>
        <source>Min</source>
        <translation>Min</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/tree_model.py"/>
        <source>Max</source>
        <translation>Max</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/tree_model.py"/>
        <source>Zeros</source>
        <translation>Zeros</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/tree_model.py"/>
        <source>NaN, Inf</source>
        <translation>NaN, Inf</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <location filename="../../ckpt_browser/ui/window/commands.py"/>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/commands.py"/>
        <source>Open checkpoints</source>
        <translation>Open checkpoints</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/commands.py"/>
        <source>All files</source>
        <translation>All files</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/commands.py"/>
        <source>Open a distributed checkpoint</source>
        <translation>Open a distributed checkpoint</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/commands.py"/>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/commands.py"/>
        <source>Browse PyTorch checkpoints without executing or loading them.
No network access of any kind.</source>
        <translation>Browse PyTorch checkpoints without executing or loading them.
No network access of any kind.</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/starting/chooser.py"/>
        <source>Compare</source>
        <translation>Compare</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/starting/chooser.py"/>
        <source>What to compare with</source>
        <translation>What to compare with</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/starting/chooser.py"/>
        <source>Browse…</source>
        <translation>Browse…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/starting/chooser.py"/>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/starting/chooser.py"/>
        <source>Compare {name} with</source>
        <translation>Compare {name} with</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/starting/chooser.py"/>
        <source>itself, as it was saved</source>
        <translation>itself, as it was saved</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/starting/chooser.py"/>
        <source>{name}, opened lately</source>
        <translation>{name}, opened lately</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/starting/chooser.py"/>
        <source>No other file is open; browse for one</source>
        <translation>No other file is open; browse for one</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/starting/chooser.py"/>
        <source>Compare with</source>
        <translation>Compare with</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/starting/chooser.py"/>
        <source>This is the same file; to compare it with a copy, choose the copy</source>
        <translation>This is the same file; to compare it with a copy, choose the copy</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/aligned.py"/>
        <source>The file {name} cannot be opened: {reason}</source>
        <translation>The file {name} cannot be opened: {reason}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/chips.py"/>
        <source>Differences only</source>
        <translation>Differences only</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/chips.py"/>
        <source>Leave out what is the same, and what merely has a prefix more or less</source>
        <translation>Leave out what is the same, and what merely has a prefix more or less</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>{name} cannot be opened, so nothing is compared</source>
        <translation>{name} cannot be opened, so nothing is compared</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>Opening {name}…</source>
        <translation>Opening {name}…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>Bringing the two together…</source>
        <translation>Bringing the two together…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>1 of {all} entries differs</source>
        <translation>1 of {all} entries differs</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>{n} of {all} entries differ</source>
        <translation>{n} of {all} entries differ</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>Nothing differs so far</source>
        <translation>Nothing differs so far</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>Nothing differs in what could be read</source>
        <translation>Nothing differs in what could be read</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>All entries are the same; one thing differs beside them</source>
        <translation>All entries are the same; one thing differs beside them</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>All entries are the same; {n} things differ beside them</source>
        <translation>All entries are the same; {n} things differ beside them</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>Nothing differs but names</source>
        <translation>Nothing differs but names</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>Both are empty</source>
        <translation>Both are empty</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>Nothing differs</source>
        <translation>Nothing differs</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>{said}, {n} not read yet</source>
        <translation>{said}, {n} not read yet</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>1 tensor equal by its place in the same file</source>
        <translation>1 tensor equal by its place in the same file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>{n} tensors equal by their places in the same file</source>
        <translation>{n} tensors equal by their places in the same file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>1 equal by recorded checksums and size</source>
        <translation>1 equal by recorded checksums and size</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>{n} equal by recorded checksums and size</source>
        <translation>{n} equal by recorded checksums and size</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>1 read</source>
        <translation>1 read</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>{n} read</source>
        <translation>{n} read</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>1 cannot be read</source>
        <translation>1 cannot be read</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>{n} cannot be read</source>
        <translation>{n} cannot be read</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>1 value compared</source>
        <translation>1 value compared</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>{n} values compared</source>
        <translation>{n} values compared</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>names differ by {n} prefixes</source>
        <translation>names differ by {n} prefixes</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>names on the right begin with {prefix}</source>
        <translation>names on the right begin with {prefix}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>names on the left begin with {prefix}</source>
        <translation>names on the left begin with {prefix}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>{left} on the left is {right} on the right</source>
        <translation>{left} on the left is {right} on the right</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>of 1 tensor both sides come from the same bytes of one file</source>
        <translation>of 1 tensor both sides come from the same bytes of one file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>of {n} tensors both sides come from the same bytes of one file</source>
        <translation>of {n} tensors both sides come from the same bytes of one file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>of 1 tensor both files record the same checksum and size</source>
        <translation>of 1 tensor both files record the same checksum and size</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>of {n} tensors both files record the same checksum and size</source>
        <translation>of {n} tensors both files record the same checksum and size</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>1 tensor was read and is equal bit by bit</source>
        <translation>1 tensor was read and is equal bit by bit</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>{n} tensors were read and are equal bit by bit</source>
        <translation>{n} tensors were read and are equal bit by bit</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>1 value is equal</source>
        <translation>1 value is equal</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>{n} values are equal</source>
        <translation>{n} values are equal</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>Looking for renamed tensors…</source>
        <translation>Looking for renamed tensors…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>Reading numbers…</source>
        <translation>Reading numbers…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>Reading numbers, {done} of {total}</source>
        <translation>Reading numbers, {done} of {total}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/names.py"/>
        <source>{name} as saved</source>
        <translation>{name} as saved</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/names.py"/>
        <source>{name} now</source>
        <translation>{name} now</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/names.py"/>
        <source>{name} as open</source>
        <translation>{name} as open</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/names.py"/>
        <source>{name} on disk</source>
        <translation>{name} on disk</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/names.py"/>
        <source>saved</source>
        <translation>saved</translation>
    </message>
</context>
<context>
    <name>ComparisonPage</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/page.py"/>
        <source>Back at the last difference</source>
        <translation>Back at the last difference</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/page.py"/>
        <source>Back at the first difference</source>
        <translation>Back at the first difference</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/page.py"/>
        <source>There is no difference to go to</source>
        <translation>There is no difference to go to</translation>
    </message>
</context>
<context>
    <name>ComparisonTabs</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tabs.py"/>
        <source>{left}
⇄ {right}</source>
        <translation>{left}
⇄ {right}</translation>
    </message>
</context>
<context>
    <name>Complaint</name>
    <message>
        <location filename="../../ckpt_browser/ui/widgets/complaint.py"/>
        <source>Dismiss</source>
        <translation>Dismiss</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/deeds.py"/>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/deeds.py"/>
        <source>Fill…</source>
        <translation>Fill…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/deeds.py"/>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/deeds.py"/>
        <source>Paste</source>
        <translation>Paste</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/deeds.py"/>
        <source>Select all</source>
        <translation>Select all</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/deeds.py"/>
        <source>Only one rectangle can be copied at once</source>
        <translation>Only one rectangle can be copied at once</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/deeds.py"/>
        <source>These are {cells} numbers; at most {most} are copied at once</source>
        <translation>These are {cells} numbers; at most {most} are copied at once</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/deeds.py"/>
        <source>Copied: {rows} × {columns} numbers</source>
        <translation>Copied: {rows} × {columns} numbers</translation>
    </message>
</context>
<context>
    <name>DepthBar</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/depth_bar.py"/>
        <source>Change over the depth of the network</source>
        <translation>Change over the depth of the network</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/depth_bar.py"/>
        <source>(top level)</source>
        <translation>(top level)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/depth_bar.py"/>
        <source>frozen: none of its numbers differ, whole ones apart</source>
        <translation>frozen: none of its numbers differ, whole ones apart</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/depth_bar.py"/>
        <source>only the right has it</source>
        <translation>only the right has it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/depth_bar.py"/>
        <source>only the left has it</source>
        <translation>only the left has it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/depth_bar.py"/>
        <source>not read yet, or not comparable</source>
        <translation>not read yet, or not comparable</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/depth_bar.py"/>
        <source>moved, from nothing but zeros</source>
        <translation>moved, from nothing but zeros</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/depth_bar.py"/>
        <source>what changed moved by {n} of its norm (relative L2)</source>
        <translation>what changed moved by {n} of its norm (relative L2)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/depth_bar.py"/>
        <source>no layer moved</source>
        <translation>no layer moved</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/depth_bar.py"/>
        <source>Change per layer</source>
        <translation>Change per layer</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/depth_bar.py"/>
        <source>up to {n}</source>
        <translation>up to {n}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/depth_bar.py"/>
        <source>A bar tells by how much of its norm a layer changed (relative L2): the highest {n}, the lowest a ten-thousandth of that or less. Each quarter of the height is a factor of ten.</source>
        <translation>A bar tells by how much of its norm a layer changed (relative L2): the highest {n}, the lowest a ten-thousandth of that or less. Each quarter of the height is a factor of ten.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/depth_bar.py"/>
        <source>{n} of {all} layers moved</source>
        <translation>{n} of {all} layers moved</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <location filename="../../ckpt_browser/ui/widgets/details.py"/>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/widgets/details.py"/>
        <source>Shows what a report of this error should contain</source>
        <translation>Shows what a report of this error should contain</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/widgets/details.py"/>
        <source>Details of the error</source>
        <translation>Details of the error</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/widgets/details.py"/>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
</context>
<context>
    <name>DeviceCombo</name>
    <message>
        <location filename="../../ckpt_browser/ui/editing/device_combo.py"/>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/device_combo.py"/>
        <source>keep</source>
        <translation>keep</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/device_combo.py"/>
        <source>what the file says</source>
        <translation>what the file says</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/device_combo.py"/>
        <source>loads on any machine</source>
        <translation>loads on any machine</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/device_combo.py"/>
        <source>loads onto GPU {n}</source>
        <translation>loads onto GPU {n}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/device_combo.py"/>
        <source>loads onto the GPU of a Mac</source>
        <translation>loads onto the GPU of a Mac</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/device_combo.py"/>
        <source>loads onto Intel GPU {n}</source>
        <translation>loads onto Intel GPU {n}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/device_combo.py"/>
        <source>loads shapes without numbers</source>
        <translation>loads shapes without numbers</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/device_combo.py"/>
        <source>loads onto this device</source>
        <translation>loads onto this device</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/device_combo.py"/>
        <source>in this machine</source>
        <translation>in this machine</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/device_combo.py"/>
        <source>{size} would lie on it</source>
        <translation>{size} would lie on it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/device_combo.py"/>
        <source>the whole file</source>
        <translation>the whole file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/device_combo.py"/>
        <source>the selection</source>
        <translation>the selection</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/device_combo.py"/>
        <source>The device onto which torch.load puts the tensors of {where} unless it is told otherwise; no number is read or changed.</source>
        <translation>The device onto which torch.load puts the tensors of {where} unless it is told otherwise; no number is read or changed.</translation>
    </message>
</context>
<context>
    <name>Diff</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>May belong together</source>
        <translation>May belong together</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>Beside the items</source>
        <translation>Beside the items</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>(top level)</source>
        <translation>(top level)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>may be renamed</source>
        <translation>may be renamed</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>{what}, renamed</source>
        <translation>{what}, renamed</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>{what}, device</source>
        <translation>{what}, device</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>dtype, rounded</source>
        <translation>dtype, rounded</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>values</source>
        <translation>values</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>NaN or ∞</source>
        <translation>NaN or ∞</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>1 pair</source>
        <translation>1 pair</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>{n} pairs</source>
        <translation>{n} pairs</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>left: {what}</source>
        <translation>left: {what}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>right: {what}</source>
        <translation>right: {what}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>The same bytes: they come from one place of one file</source>
        <translation>The same bytes: they come from one place of one file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>The same bytes: both files record the same checksum and size</source>
        <translation>The same bytes: both files record the same checksum and size</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>The same bytes: both were read</source>
        <translation>The same bytes: both were read</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>{n} of {all} numbers differ</source>
        <translation>{n} of {all} numbers differ</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>The numbers of the one are those of the other in its element type, rounded</source>
        <translation>The numbers of the one are those of the other in its element type, rounded</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>{n} of them are 0 on one side and −0 on the other</source>
        <translation>{n} of them are 0 on one side and −0 on the other</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>{n} of them are NaN or infinite on one side</source>
        <translation>{n} of them are NaN or infinite on one side</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>Brought together by a prefix that many names share</source>
        <translation>Brought together by a prefix that many names share</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>Brought together by what they hold</source>
        <translation>Brought together by what they hold</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>Brought together like their neighbours, which hold the same</source>
        <translation>Brought together like their neighbours, which hold the same</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>Brought together by a rule</source>
        <translation>Brought together by a rule</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>Brought together by you</source>
        <translation>Brought together by you</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>1 row</source>
        <translation>1 row</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>{n} rows</source>
        <translation>{n} rows</translation>
    </message>
</context>
<context>
    <name>DiffColumns</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>Right</source>
        <translation>Right</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>max |Δ|</source>
        <translation>max |Δ|</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>mean |Δ|</source>
        <translation>mean |Δ|</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>RMS</source>
        <translation>RMS</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>rel. L2</source>
        <translation>rel. L2</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>Cosine</source>
        <translation>Cosine</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>Differing</source>
        <translation>Differing</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>ULP</source>
        <translation>ULP</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>Largest absolute difference, infinite where one side has NaN or an infinity that the other has not; of a group the largest below it, whole numbers apart</source>
        <translation>Largest absolute difference, infinite where one side has NaN or an infinity that the other has not; of a group the largest below it, whole numbers apart</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>Mean of the absolute differences</source>
        <translation>Mean of the absolute differences</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>Root of the mean squared difference</source>
        <translation>Root of the mean squared difference</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>Norm of the difference by the norm of the left; of a group that of all tensors below it that changed, together; whole numbers apart</source>
        <translation>Norm of the difference by the norm of the left; of a group that of all tensors below it that changed, together; whole numbers apart</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>Cosine of the angle between the two: 1 where they point the same way</source>
        <translation>Cosine of the angle between the two: 1 where they point the same way</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>Share of the numbers that differ in any bit; of a group of all below it that are known, whole numbers apart</source>
        <translation>Share of the numbers that differ in any bit; of a group of all below it that are known, whole numbers apart</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>Largest difference in units in the last place, of floats of one type</source>
        <translation>Largest difference in units in the last place, of floats of one type</translation>
    </message>
</context>
<context>
    <name>DiffTree</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_view.py"/>
        <source>Comparison</source>
        <translation>Comparison</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_view.py"/>
        <source>No row is left: the filters above leave out all of them. Esc takes them away.</source>
        <translation>No row is left: the filters above leave out all of them. Esc takes them away.</translation>
    </message>
</context>
<context>
    <name>DropHalves</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/starting/dropping.py"/>
        <source>Open in a tab</source>
        <translation>Open in a tab</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/starting/dropping.py"/>
        <source>Compare with {name}</source>
        <translation>Compare with {name}</translation>
    </message>
</context>
<context>
    <name>Dropping</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/starting/dropping.py"/>
        <source>This is the same file; drop another one to compare</source>
        <translation>This is the same file; drop another one to compare</translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_dialog.py"/>
        <source>Apply</source>
        <translation>Apply</translation>
    </message>
</context>
<context>
    <name>EditWords</name>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>{words}, and {n} more</source>
        <translation>{words}, and {n} more</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>the whole file</source>
        <translation>the whole file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>{names} and {n} more</source>
        <translation>{names} and {n} more</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>{first} and {last}</source>
        <translation>{first} and {last}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Rename {old} to {new}</source>
        <translation>Rename {old} to {new}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Strip {old} from names</source>
        <translation>Strip {old} from names</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Put {new} before names</source>
        <translation>Put {new} before names</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Rename by pattern: {old} becomes {new}</source>
        <translation>Rename by pattern: {old} becomes {new}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Drop {what}</source>
        <translation>Drop {what}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Keep only {what}</source>
        <translation>Keep only {what}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Move {what}</source>
        <translation>Move {what}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Duplicate {what} as {new}</source>
        <translation>Duplicate {what} as {new}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Make {what} the whole file</source>
        <translation>Make {what} the whole file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Put everything into {new}</source>
        <translation>Put everything into {new}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Copy {what} from {file}</source>
        <translation>Copy {what} from {file}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Set {what} to {value}</source>
        <translation>Set {what} to {value}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Insert {what}</source>
        <translation>Insert {what}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Convert {what} to {dtype}</source>
        <translation>Convert {what} to {dtype}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Put {what} on {device}</source>
        <translation>Put {what} on {device}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Change {n} elements of {what}</source>
        <translation>Change {n} elements of {what}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Set {place} of {what} to {value}</source>
        <translation>Set {place} of {what} to {value}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Give back unused bytes of {what}</source>
        <translation>Give back unused bytes of {what}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Make a state_dict of {what}</source>
        <translation>Make a state_dict of {what}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Give {what} {n} rows</source>
        <translation>Give {what} {n} rows</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Mix {share} of {file} into {what}</source>
        <translation>Mix {share} of {file} into {what}</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <location filename="../../ckpt_browser/ui/editing/editing.py"/>
        <source>It cannot be done</source>
        <translation>It cannot be done</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <location filename="../../ckpt_browser/ui/saving/export_commands.py"/>
        <source>Export tensors</source>
        <translation>Export tensors</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/export_commands.py"/>
        <source>Not exported: {name} is there already; choose it to replace it</source>
        <translation>Not exported: {name} is there already; choose it to replace it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/export_commands.py"/>
        <source>numpy array</source>
        <translation>numpy array</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/export_commands.py"/>
        <source>Table of numbers</source>
        <translation>Table of numbers</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/export_commands.py"/>
        <source>numpy arrays</source>
        <translation>numpy arrays</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/export_commands.py"/>
        <source>PyTorch state_dict</source>
        <translation>PyTorch state_dict</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/export_commands.py"/>
        <source>tensors</source>
        <translation>tensors</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/export_commands.py"/>
        <source>Exported 1 tensor to {name}, {size}</source>
        <translation>Exported 1 tensor to {name}, {size}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/export_commands.py"/>
        <source>Exported {n} tensors to {name}, {size}</source>
        <translation>Exported {n} tensors to {name}, {size}</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/exporting/exporting.py"/>
        <source>PNG picture ({pattern})</source>
        <translation>PNG picture ({pattern})</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/exporting/exporting.py"/>
        <source>SVG drawing ({pattern})</source>
        <translation>SVG drawing ({pattern})</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/exporting/exporting.py"/>
        <source>Save picture</source>
        <translation>Save picture</translation>
    </message>
</context>
<context>
    <name>FactLabel</name>
    <message>
        <location filename="../../ckpt_browser/ui/widgets/labels.py"/>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
</context>
<context>
    <name>FileTabs</name>
    <message>
        <location filename="../../ckpt_browser/ui/window/tabs.py"/>
        <source>Open files</source>
        <translation>Open files</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/tabs.py"/>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/tabs.py"/>
        <source>Close &amp;others</source>
        <translation>Close &amp;others</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/tabs.py"/>
        <source>Close &amp;all</source>
        <translation>Close &amp;all</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/tabs.py"/>
        <source>Copy &amp;path</source>
        <translation>Copy &amp;path</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>Filter: attn  *.bias  /regex/  dtype:float16  size:&gt;10MB</source>
        <translation>Filter: attn  *.bias  /regex/  dtype:float16  size:&gt;10MB</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>not filtered</source>
        <translation>not filtered</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>The rows are still those of the filter before.</source>
        <translation>The rows are still those of the filter before.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>All rows are still shown.</source>
        <translation>All rows are still shown.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>no matches</source>
        <translation>no matches</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>1 match</source>
        <translation>1 match</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>{n} matches</source>
        <translation>{n} matches</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>1 edited row does not match any more. It stays until the filter is changed.</source>
        <translation>1 edited row does not match any more. It stays until the filter is changed.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>{n} edited rows do not match any more. They stay until the filter is changed.</source>
        <translation>{n} edited rows do not match any more. They stay until the filter is changed.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>attn: the path holds this text</source>
        <translation>attn: the path holds this text</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>*.bias: the name or the path's end fits</source>
        <translation>*.bias: the name or the path's end fits</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>/conv[12]/: a regular expression</source>
        <translation>/conv[12]/: a regular expression</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>-bias: all that do not fit</source>
        <translation>-bias: all that do not fit</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>dtype:bf16   device:cuda*   layout:sparse*   type:int</source>
        <translation>dtype:bf16   device:cuda*   layout:sparse*   type:int</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>shape:768x768   shape:(768,768)   ndim:4</source>
        <translation>shape:768x768   shape:(768,768)   ndim:4</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>size:&gt;10MB   size:&lt;=4KiB   params:&gt;1M</source>
        <translation>size:&gt;10MB   size:&lt;=4KiB   params:&gt;1M</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>Several parts must all fit. Enter goes to the first match, Esc empties the field.</source>
        <translation>Several parts must all fit. Enter goes to the first match, Esc empties the field.</translation>
    </message>
</context>
<context>
    <name>FiltersPage</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/filters_page.py"/>
        <source>each picture</source>
        <translation>each picture</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/filters_page.py"/>
        <source>all alike</source>
        <translation>all alike</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/filters_page.py"/>
        <source>The strongest colours are those of the largest magnitude in each picture, or in all of them.</source>
        <translation>The strongest colours are those of the largest magnitude in each picture, or in all of them.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/filters_page.py"/>
        <source>As colours</source>
        <translation>As colours</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/filters_page.py"/>
        <source>The three input channels are red, green and blue; zero is half of each.</source>
        <translation>The three input channels are red, green and blue; zero is half of each.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/filters_page.py"/>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/filters_page.py"/>
        <source>Scale</source>
        <translation>Scale</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/filters_page.py"/>
        <source>{filters} of {channels}, kernel {shape}</source>
        <translation>{filters} of {channels}, kernel {shape}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/filters_page.py"/>
        <source>1 filter</source>
        <translation>1 filter</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/filters_page.py"/>
        <source>{n} filters</source>
        <translation>{n} filters</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/filters_page.py"/>
        <source>1 channel</source>
        <translation>1 channel</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/filters_page.py"/>
        <source>{n} channels</source>
        <translation>{n} channels</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/filters_page.py"/>
        <source>filter {n}</source>
        <translation>filter {n}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/filters_page.py"/>
        <source>filter {n}, channel {channel}</source>
        <translation>filter {n}, channel {channel}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/filters_page.py"/>
        <source>{low} to {high}</source>
        <translation>{low} to {high}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/filters_page.py"/>
        <source>1 not finite</source>
        <translation>1 not finite</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/filters_page.py"/>
        <source>{n} not finite</source>
        <translation>{n} not finite</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <location filename="../../ckpt_browser/ui/looking/findings_panel.py"/>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/looking/findings_panel.py"/>
        <source>… and one more</source>
        <translation>… and one more</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/looking/findings_panel.py"/>
        <source>… and {n} more</source>
        <translation>… and {n} more</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/looking/findings_panel.py"/>
        <source>Nothing stands out so far.</source>
        <translation>Nothing stands out so far.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/looking/findings_panel.py"/>
        <source>Nothing stands out among the numbers that were looked at.</source>
        <translation>Nothing stands out among the numbers that were looked at.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/looking/findings_panel.py"/>
        <source>Nobody has looked through the numbers of this file yet (Tools, Look through all numbers).</source>
        <translation>Nobody has looked through the numbers of this file yet (Tools, Look through all numbers).</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <location filename="../../ckpt_browser/ui/wording/formats.py"/>
        <source>PyTorch 0.1 (tar)</source>
        <translation>PyTorch 0.1 (tar)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/wording/formats.py"/>
        <source>Several files with an index</source>
        <translation>Several files with an index</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/wording/formats.py"/>
        <source>Distributed checkpoint</source>
        <translation>Distributed checkpoint</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/wording/formats.py"/>
        <source>Pickle</source>
        <translation>Pickle</translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/guard.py"/>
        <source>Not written to {name}: it is locked; unlock it with the padlock in its tab, or choose another name</source>
        <translation>Not written to {name}: it is locked; unlock it with the padlock in its tab, or choose another name</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/guard.py"/>
        <source>The original was kept as {name}</source>
        <translation>The original was kept as {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/guard.py"/>
        <source>The original was not kept: {reason}</source>
        <translation>The original was not kept: {reason}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Locked: this file is as it was opened. The first save replaces it, and offers to keep the original. Click to unlock it.</source>
        <translation>Locked: this file is as it was opened. The first save replaces it, and offers to keep the original. Click to unlock it.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Locked by you: saving asks for another name. Click to unlock it.</source>
        <translation>Locked by you: saving asks for another name. Click to unlock it.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Unlocked: saving replaces this file. Click to lock it.</source>
        <translation>Unlocked: saving replaces this file. Click to lock it.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Locked: this file is as it was opened. The first save replaces it, and keeps the original under a name of its own. Click to unlock it.</source>
        <translation>Locked: this file is as it was opened. The first save replaces it, and keeps the original under a name of its own. Click to unlock it.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Locked: this file is as it was opened. The first save replaces it, and the original is gone then. Click to unlock it.</source>
        <translation>Locked: this file is as it was opened. The first save replaces it, and the original is gone then. Click to unlock it.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Click to see what can be done.</source>
        <translation>Click to see what can be done.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Cannot be replaced: the file is write-protected. Save it under another name.</source>
        <translation>Cannot be replaced: the file is write-protected. Save it under another name.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Cannot be replaced: its folder is write-protected. Save it under another name, in another folder.</source>
        <translation>Cannot be replaced: its folder is write-protected. Save it under another name, in another folder.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Locked: this is the sample that came with the program; saving asks for another name. Click to unlock it.</source>
        <translation>Locked: this is the sample that came with the program; saving asks for another name. Click to unlock it.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Changed on disk</source>
        <translation>Changed on disk</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Write-protected</source>
        <translation>Write-protected</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Unlocked</source>
        <translation>Unlocked</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Locked</source>
        <translation>Locked</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>What changed on disk…</source>
        <translation>What changed on disk…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Loc&amp;k this file</source>
        <translation>Loc&amp;k this file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Un&amp;lock this file</source>
        <translation>Un&amp;lock this file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>{name} was removed or renamed by another program; what is open here is still whole</source>
        <translation>{name} was removed or renamed by another program; what is open here is still whole</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Something else lies in the place of {name} now; what is open here is still whole</source>
        <translation>Something else lies in the place of {name} now; what is open here is still whole</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>{name}, which parts of this file were copied from, was changed by another program</source>
        <translation>{name}, which parts of this file were copied from, was changed by another program</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>{name} was saved from another tab or window since it was opened here</source>
        <translation>{name} was saved from another tab or window since it was opened here</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>{name} was changed by another program</source>
        <translation>{name} was changed by another program</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>{name} was touched or overwritten by another program while it was open; which of the two cannot be told, so its old numbers are neither read nor compared any more</source>
        <translation>{name} was touched or overwritten by another program while it was open; which of the two cannot be told, so its old numbers are neither read nor compared any more</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>The save replaced the original, {size}. It can still be kept as {name}.</source>
        <translation>The save replaced the original, {size}. It can still be kept as {name}.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Keeping the original as {name}: {done} of {total}</source>
        <translation>Keeping the original as {name}: {done} of {total}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Keeping the original as {name}</source>
        <translation>Keeping the original as {name}</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/head.py"/>
        <source>Part of the file that is the model</source>
        <translation>Part of the file that is the model</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/head.py"/>
        <source>The part of the file that is the model</source>
        <translation>The part of the file that is the model</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/head.py"/>
        <source>strict</source>
        <translation>strict</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/head.py"/>
        <source>With strict, torch refuses a file that lacks something or has something more. Without, it takes what fits.</source>
        <translation>With strict, torch refuses a file that lacks something or has something more. Without, it takes what fits.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/head.py"/>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/head.py"/>
        <source>Would {name} load into</source>
        <translation>Would {name} load into</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/head.py"/>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/head.py"/>
        <source>class {kind}</source>
        <translation>class {kind}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/head.py"/>
        <source>the whole file</source>
        <translation>the whole file</translation>
    </message>
</context>
<context>
    <name>HeatMapPage</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/heat_map_page.py"/>
        <source>Heat map</source>
        <translation>Heat map</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/heat_map_page.py"/>
        <source>It holds no numbers: its shape is {shape}</source>
        <translation>It holds no numbers: its shape is {shape}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/heat_map_page.py"/>
        <source>One dimension, in lines of {n}.</source>
        <translation>One dimension, in lines of {n}.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/heat_map_page.py"/>
        <source>Every number is {value}.</source>
        <translation>Every number is {value}.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/heat_map_page.py"/>
        <source>Every number is zero.</source>
        <translation>Every number is zero.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/heat_map_page.py"/>
        <source>{rows} × {columns} numbers</source>
        <translation>{rows} × {columns} numbers</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/heat_map_page.py"/>
        <source>, from {low} to {high}</source>
        <translation>, from {low} to {high}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/heat_map_page.py"/>
        <source>this pixel: {low} to {high}, mean {mean}</source>
        <translation>this pixel: {low} to {high}, mean {mean}</translation>
    </message>
</context>
<context>
    <name>HeatPage</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/heat_page.py"/>
        <source>Go to the largest</source>
        <translation>Go to the largest</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/heat_page.py"/>
        <source>Right minus left</source>
        <translation>Right minus left</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/heat_page.py"/>
        <source>Blue where the right is smaller, orange where it is larger</source>
        <translation>Blue where the right is smaller, orange where it is larger</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/readout.py"/>
        <source>{low} to {high}</source>
        <translation>{low} to {high}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/readout.py"/>
        <source>{n} ({share}), {reached} up to here</source>
        <translation>{n} ({share}), {reached} up to here</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/readout.py"/>
        <source>1 finite number</source>
        <translation>1 finite number</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/readout.py"/>
        <source>{n} finite numbers</source>
        <translation>{n} finite numbers</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/readout.py"/>
        <source>mean {mean}, std {std}</source>
        <translation>mean {mean}, std {std}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/readout.py"/>
        <source>{n} bins from {low} to {high}</source>
        <translation>{n} bins from {low} to {high}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/readout.py"/>
        <source>most of them around {n}</source>
        <translation>most of them around {n}</translation>
    </message>
</context>
<context>
    <name>HistogramBar</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>Log counts</source>
        <translation>Log counts</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>Counts on a logarithmic scale</source>
        <translation>Counts on a logarithmic scale</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>Log values</source>
        <translation>Log values</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>Values on a logarithmic scale of both signs, linear near zero</source>
        <translation>Values on a logarithmic scale of both signs, linear near zero</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>View</source>
        <translation>View</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>&amp;Quantile marks</source>
        <translation>&amp;Quantile marks</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>&amp;Cumulative curve</source>
        <translation>&amp;Cumulative curve</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>Fitted &amp;normal distribution</source>
        <translation>Fitted &amp;normal distribution</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>&amp;Several tensors</source>
        <translation>&amp;Several tensors</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>&amp;Overlaid</source>
        <translation>&amp;Overlaid</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>&amp;Stacked</source>
        <translation>&amp;Stacked</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>Heights as s&amp;hares of each tensor</source>
        <translation>Heights as s&amp;hares of each tensor</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>&amp;Bins</source>
        <translation>&amp;Bins</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>Complex n&amp;umbers</source>
        <translation>Complex n&amp;umbers</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>&amp;Magnitude</source>
        <translation>&amp;Magnitude</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>&amp;Phase</source>
        <translation>&amp;Phase</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>&amp;Real part</source>
        <translation>&amp;Real part</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>&amp;Imaginary part</source>
        <translation>&amp;Imaginary part</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>Automatic</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>{n} bins</source>
        <translation>{n} bins</translation>
    </message>
</context>
<context>
    <name>HistogramMenu</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/export.py"/>
        <source>Save &amp;bins as CSV…</source>
        <translation>Save &amp;bins as CSV…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/export.py"/>
        <source>Save s&amp;tatistics as CSV…</source>
        <translation>Save s&amp;tatistics as CSV…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/export.py"/>
        <source>Save statistics as &amp;JSON…</source>
        <translation>Save statistics as &amp;JSON…</translation>
    </message>
</context>
<context>
    <name>HistogramPlot</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/plot.py"/>
        <source>Histogram</source>
        <translation>Histogram</translation>
    </message>
</context>
<context>
    <name>HistogramViewer</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/viewer.py"/>
        <source>There are no finite numbers to count.</source>
        <translation>There are no finite numbers to count.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/viewer.py"/>
        <source>{n} of {all} selected tensors are shown.</source>
        <translation>{n} of {all} selected tensors are shown.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/viewer.py"/>
        <source>Histogram of {name}</source>
        <translation>Histogram of {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/viewer.py"/>
        <source>Histogram</source>
        <translation>Histogram</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/viewer.py"/>
        <source>magnitudes</source>
        <translation>magnitudes</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/viewer.py"/>
        <source>phases in radians</source>
        <translation>phases in radians</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/viewer.py"/>
        <source>real parts</source>
        <translation>real parts</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/viewer.py"/>
        <source>imaginary parts</source>
        <translation>imaginary parts</translation>
    </message>
</context>
<context>
    <name>HistogramsPage</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/histograms_page.py"/>
        <source>Both sides</source>
        <translation>Both sides</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/histograms_page.py"/>
        <source>Difference</source>
        <translation>Difference</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <location filename="../../ckpt_browser/ui/editing/history_commands.py"/>
        <source>Save as recipe</source>
        <translation>Save as recipe</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/history_commands.py"/>
        <source>Recipes</source>
        <translation>Recipes</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/history_commands.py"/>
        <source>Save as Python</source>
        <translation>Save as Python</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/history_commands.py"/>
        <source>Written: {path}</source>
        <translation>Written: {path}</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <location filename="../../ckpt_browser/ui/editing/history_panel.py"/>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/history_panel.py"/>
        <source>As opened</source>
        <translation>As opened</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/history_panel.py"/>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <location filename="../../ckpt_browser/ui/editing/history_panel.py"/>
        <source>Save as recipe…</source>
        <translation>Save as recipe…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/history_panel.py"/>
        <source>Save as Python…</source>
        <translation>Save as Python…</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/inspector.py"/>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/inspector.py"/>
        <source>Copy everything</source>
        <translation>Copy everything</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/inspector.py"/>
        <source>Leave them out</source>
        <translation>Leave them out</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/inspector.py"/>
        <source>Unused bytes</source>
        <translation>Unused bytes</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/inspector.py"/>
        <source>{size} of its storage are reached by no tensor, and every save writes them.</source>
        <translation>{size} of its storage are reached by no tensor, and every save writes them.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>In all commands</source>
        <translation>In all commands</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>choose a command</source>
        <translation>choose a command</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>do it</source>
        <translation>do it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>look for a key of the file instead</source>
        <translation>look for a key of the file instead</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>go back to where you were</source>
        <translation>go back to where you were</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>In the filter</source>
        <translation>In the filter</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>go to the first match</source>
        <translation>go to the first match</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>empty the filter</source>
        <translation>empty the filter</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>In the tree</source>
        <translation>In the tree</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>go to another row</source>
        <translation>go to another row</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>open or close a row, or go into it or out of it</source>
        <translation>open or close a row, or go into it or out of it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>open everything below a row</source>
        <translation>open everything below a row</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>open or close a row</source>
        <translation>open or close a row</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>select several rows</source>
        <translation>select several rows</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>go to the first or the last row</source>
        <translation>go to the first or the last row</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>go to the next row whose name begins so</source>
        <translation>go to the next row whose name begins so</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>what can be done with the row</source>
        <translation>what can be done with the row</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>select nothing, and show the whole file</source>
        <translation>select nothing, and show the whole file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>While a name is edited</source>
        <translation>While a name is edited</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>take it over</source>
        <translation>take it over</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>leave it as it was</source>
        <translation>leave it as it was</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>In a comparison</source>
        <translation>In a comparison</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>next or previous difference</source>
        <translation>next or previous difference</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>confirm a suggested pair</source>
        <translation>confirm a suggested pair</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>refuse a suggested pair</source>
        <translation>refuse a suggested pair</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>another layer, where the bar of layers has the keyboard</source>
        <translation>another layer, where the bar of layers has the keyboard</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>On the tabs</source>
        <translation>On the tabs</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>another tab</source>
        <translation>another tab</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>what can be done with the tab</source>
        <translation>what can be done with the tab</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>In the values</source>
        <translation>In the values</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>go to another number</source>
        <translation>go to another number</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>change the number</source>
        <translation>change the number</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>copy and paste a rectangle</source>
        <translation>copy and paste a rectangle</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>select everything</source>
        <translation>select everything</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>go to an index</source>
        <translation>go to an index</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>next or previous difference, in a comparison</source>
        <translation>next or previous difference, in a comparison</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>In the histogram and the layers</source>
        <translation>In the histogram and the layers</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>point at another bar or layer</source>
        <translation>point at another bar or layer</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>closer, or further away</source>
        <translation>closer, or further away</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>show everything</source>
        <translation>show everything</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>go to the layer that is pointed at</source>
        <translation>go to the layer that is pointed at</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>In pictures</source>
        <translation>In pictures</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>point at another number or filter</source>
        <translation>point at another number or filter</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>push the picture aside</source>
        <translation>push the picture aside</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>so close that numbers can be read</source>
        <translation>so close that numbers can be read</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>In the sizes</source>
        <translation>In the sizes</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>point at another area</source>
        <translation>point at another area</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>go into it</source>
        <translation>go into it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>go to the group above</source>
        <translation>go to the group above</translation>
    </message>
</context>
<context>
    <name>LayersMenu</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/menu.py"/>
        <source>Save all s&amp;tatistics as CSV…</source>
        <translation>Save all s&amp;tatistics as CSV…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/menu.py"/>
        <source>Save all statistics as &amp;JSON…</source>
        <translation>Save all statistics as &amp;JSON…</translation>
    </message>
</context>
<context>
    <name>LayersPlot</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/plot.py"/>
        <source>All layers in order</source>
        <translation>All layers in order</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/plot.py"/>
        <source>values</source>
        <translation>values</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/plot.py"/>
        <source>norm</source>
        <translation>norm</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/plot.py"/>
        <source>tensors, in the order of the file</source>
        <translation>tensors, in the order of the file</translation>
    </message>
</context>
<context>
    <name>LayersViewer</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/viewer.py"/>
        <source>Weights only</source>
        <translation>Weights only</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/viewer.py"/>
        <source>Matrices and filters, without biases, norms and what an optimizer keeps</source>
        <translation>Matrices and filters, without biases, norms and what an optimizer keeps</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/viewer.py"/>
        <source>1 tensor</source>
        <translation>1 tensor</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/viewer.py"/>
        <source>{n} tensors</source>
        <translation>{n} tensors</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/viewer.py"/>
        <source>One tensor was not looked at yet.</source>
        <translation>One tensor was not looked at yet.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/viewer.py"/>
        <source>{n} tensors were not looked at yet.</source>
        <translation>{n} tensors were not looked at yet.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/viewer.py"/>
        <source>One tensor without finite numbers is left out.</source>
        <translation>One tensor without finite numbers is left out.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/viewer.py"/>
        <source>{n} tensors without finite numbers are left out.</source>
        <translation>{n} tensors without finite numbers are left out.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/viewer.py"/>
        <source>Above, where the middle 98, 90 and 50 % of each tensor's numbers lie, and the median; below, the norm. A click, or Enter, leads to the tensor.</source>
        <translation>Above, where the middle 98, 90 and 50 % of each tensor's numbers lie, and the median; below, the norm. A click, or Enter, leads to the tensor.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/viewer.py"/>
        <source>90 % from {low} to {high}</source>
        <translation>90 % from {low} to {high}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/viewer.py"/>
        <source>median {n}</source>
        <translation>median {n}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/viewer.py"/>
        <source>norm {n}</source>
        <translation>norm {n}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/viewer.py"/>
        <source>{nan} NaN, {inf} infinite</source>
        <translation>{nan} NaN, {inf} infinite</translation>
    </message>
</context>
<context>
    <name>Leftovers</name>
    <message>
        <location filename="../../ckpt_browser/ui/saving/leftovers.py"/>
        <source>Removed {name}</source>
        <translation>Removed {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/leftovers.py"/>
        <source>The temporary file {reason}</source>
        <translation>The temporary file {reason}</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/line.py"/>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/line.py"/>
        <source>Number for the selected cells</source>
        <translation>Number for the selected cells</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/line.py"/>
        <source>Fill</source>
        <translation>Fill</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/line.py"/>
        <source>Fill this cell with</source>
        <translation>Fill this cell with</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/line.py"/>
        <source>Fill {n} cells with</source>
        <translation>Fill {n} cells with</translation>
    </message>
</context>
<context>
    <name>Looking</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/measured.py"/>
        <source>First look, at {n} of {all} numbers</source>
        <translation>First look, at {n} of {all} numbers</translation>
    </message>
</context>
<context>
    <name>Losses</name>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>objects of classes</source>
        <translation>objects of classes</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>unreadable parts</source>
        <translation>unreadable parts</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>groups of tensors</source>
        <translation>groups of tensors</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>values that are no tensors</source>
        <translation>values that are no tensors</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>unknown element types</source>
        <translation>unknown element types</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>tensors of other layouts</source>
        <translation>tensors of other layouts</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>names that are not allowed</source>
        <translation>names that are not allowed</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>names that would be there twice</source>
        <translation>names that would be there twice</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>tied tensors</source>
        <translation>tied tensors</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>tensors that share bytes</source>
        <translation>tensors that share bytes</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>keep them</source>
        <translation>keep them</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>leave them out</source>
        <translation>leave them out</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>write each on its own</source>
        <translation>write each on its own</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>join the names</source>
        <translation>join the names</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>write them as text</source>
        <translation>write them as text</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>rename them</source>
        <translation>rename them</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>make them dense</source>
        <translation>make them dense</translation>
    </message>
</context>
<context>
    <name>LossesTable</name>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>the file as a whole</source>
        <translation>the file as a whole</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>{names} and {n} more</source>
        <translation>{names} and {n} more</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>no way out</source>
        <translation>no way out</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>choose…</source>
        <translation>choose…</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../ckpt_browser/ui/saving/recovery_commands.py"/>
        <source>This file is edited already; what was kept is offered at the next start.</source>
        <translation>This file is edited already; what was kept is offered at the next start.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/answering.py"/>
        <source>Saved {name}, {size}, read back by {judge}</source>
        <translation>Saved {name}, {size}, read back by {judge}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/answering.py"/>
        <source>Saved {name}, {size}</source>
        <translation>Saved {name}, {size}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/main_window.py"/>
        <source>Open recen&amp;t</source>
        <translation>Open recen&amp;t</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/main_window.py"/>
        <source>safe start</source>
        <translation>safe start</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <location filename="../../ckpt_browser/ui/help/manual.py"/>
        <source>Manual – ckpt-browser</source>
        <translation>Manual – ckpt-browser</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/help/manual.py"/>
        <source>Chapters</source>
        <translation>Chapters</translation>
    </message>
</context>
<context>
    <name>ManualBrowser</name>
    <message>
        <location filename="../../ckpt_browser/ui/help/browser.py"/>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
</context>
<context>
    <name>MarkedTexts</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/marked_texts.py"/>
        <source>1 character differs; it is underlined.</source>
        <translation>1 character differs; it is underlined.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/marked_texts.py"/>
        <source>{n} characters differ; they are underlined.</source>
        <translation>{n} characters differ; they are underlined.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/sort_menu.py"/>
        <source>Sort &amp;by</source>
        <translation>Sort &amp;by</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/sort_menu.py"/>
        <source>Nothing is open</source>
        <translation>Nothing is open</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/sort_menu.py"/>
        <source>Order of the file</source>
        <translation>Order of the file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/menus.py"/>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/menus.py"/>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/menus.py"/>
        <source>&amp;Compare</source>
        <translation>&amp;Compare</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/menus.py"/>
        <source>&amp;Tools</source>
        <translation>&amp;Tools</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/menus.py"/>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/menus.py"/>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/menus.py"/>
        <source>C&amp;olours</source>
        <translation>C&amp;olours</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/menus.py"/>
        <source>Size of &amp;texts</source>
        <translation>Size of &amp;texts</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/menus.py"/>
        <source>&amp;Language</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/menus.py"/>
        <source>Colu&amp;mns</source>
        <translation>Colu&amp;mns</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/tool_bar.py"/>
        <source>Tools</source>
        <translation>Tools</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/tool_bar.py"/>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/tool_bar.py"/>
        <source>The device onto which torch.load puts tensors unless it is told otherwise: those of the selected rows, or all of the file while no row is selected. No number is read or changed.</source>
        <translation>The device onto which torch.load puts tensors unless it is told otherwise: those of the selected rows, or all of the file while no row is selected. No number is read or changed.</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/words.py"/>
        <source>1 entry copied to {name}</source>
        <translation>1 entry copied to {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/words.py"/>
        <source>{n} entries copied to {name}</source>
        <translation>{n} entries copied to {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/words.py"/>
        <source>1 entry dropped from {name}</source>
        <translation>1 entry dropped from {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/words.py"/>
        <source>{n} entries dropped from {name}</source>
        <translation>{n} entries dropped from {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/words.py"/>
        <source>Nothing to copy: what is selected is the same on both sides</source>
        <translation>Nothing to copy: what is selected is the same on both sides</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/words.py"/>
        <source>Nothing can be copied</source>
        <translation>Nothing can be copied</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/words.py"/>
        <source>1 stays as it is ({reason}): {names}</source>
        <translation>1 stays as it is ({reason}): {names}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/words.py"/>
        <source>{n} stay as they are ({reason}): {names}</source>
        <translation>{n} stay as they are ({reason}): {names}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/words.py"/>
        <source>1 more stays as it is</source>
        <translation>1 more stays as it is</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/words.py"/>
        <source>{n} more stay as they are</source>
        <translation>{n} more stay as they are</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/words.py"/>
        <source>{names} and {n} more</source>
        <translation>{names} and {n} more</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>its numbers cannot be read: {problem}</source>
        <translation>its numbers cannot be read: {problem}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>{share} NaN</source>
        <translation>{share} NaN</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>{share} infinite</source>
        <translation>{share} infinite</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>{part} of {whole} bytes are neither 0 nor 1, which a bool cannot be</source>
        <translation>{part} of {whole} bytes are neither 0 nor 1, which a bool cannot be</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>{part} of {whole} byte is neither 0 nor 1, which a bool cannot be</source>
        <translation>{part} of {whole} byte is neither 0 nor 1, which a bool cannot be</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>reaches {largest}, the largest number that a {dtype} can hold</source>
        <translation>reaches {largest}, the largest number that a {dtype} can hold</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>all {count} numbers are {value}</source>
        <translation>all {count} numbers are {value}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>looks uninitialised: it has numbers as large as {peak}</source>
        <translation>looks uninitialised: it has numbers as large as {peak}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>looks uninitialised, or faded away: {share} too small for the usual precision of a {dtype}</source>
        <translation>looks uninitialised, or faded away: {share} too small for the usual precision of a {dtype}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>{share} all zero</source>
        <translation>{share} all zero</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>every number is zero</source>
        <translation>every number is zero</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>every number is zero; the others of its kind are not</source>
        <translation>every number is zero; the others of its kind are not</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>every number is zero; the other one of its kind is not</source>
        <translation>every number is zero; the other one of its kind is not</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>its standard deviation is {value}</source>
        <translation>its standard deviation is {value}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>its largest number is {value} times what most of its numbers stay below</source>
        <translation>its largest number is {value} times what most of its numbers stay below</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>{sentence}; {usual} is usual for its kind ({count} layers)</source>
        <translation>{sentence}; {usual} is usual for its kind ({count} layers)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>its only number is</source>
        <translation>its only number is</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>all {whole} numbers are</source>
        <translation>all {whole} numbers are</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>{part} of {whole} numbers is</source>
        <translation>{part} of {whole} numbers is</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>{part} of {whole} numbers are</source>
        <translation>{part} of {whole} numbers are</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>all {whole} rows are</source>
        <translation>all {whole} rows are</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>{part} of {whole} rows are</source>
        <translation>{part} of {whole} rows are</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/locating.py"/>
        <source>elements</source>
        <translation>elements</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/measuring/on_device.py"/>
        <source>the device {device} cannot be used here ({reason})</source>
        <translation>the device {device} cannot be used here ({reason})</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/pairs/digests.py"/>
        <source>numbers</source>
        <translation>numbers</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/pictures/spectra.py"/>
        <source>its numbers are too large: their squares are beyond float64</source>
        <translation>its numbers are too large: their squares are beyond float64</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/pictures/spectra.py"/>
        <source>it has NaN or infinite numbers, and so no singular values</source>
        <translation>it has NaN or infinite numbers, and so no singular values</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/devices.py"/>
        <source>{text} is no device that torch knows (cpu, cuda:0, mps, xpu:0, meta, ...)</source>
        <translation>{text} is no device that torch knows (cpu, cuda:0, mps, xpu:0, meta, ...)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/devices.py"/>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/devices.py"/>
        <source>there is only one device {match}</source>
        <translation>there is only one device {match}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/devices.py"/>
        <source>torch counts devices up to {last}</source>
        <translation>torch counts devices up to {last}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/arranging.py"/>
        <source>it cannot be moved into itself</source>
        <translation>it cannot be moved into itself</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/arranging.py"/>
        <source>it belongs to what holds it and cannot be doubled</source>
        <translation>it belongs to what holds it and cannot be doubled</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/arranging.py"/>
        <source>it is the whole file already</source>
        <translation>it is the whole file already</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>the share is a number such as 0.5</source>
        <translation>the share is a number such as 0.5</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>with a share of 0 nothing would change</source>
        <translation>with a share of 0 nothing would change</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>the other file has no such tensor</source>
        <translation>the other file has no such tensor</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>only the other file has such a tensor</source>
        <translation>only the other file has such a tensor</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>there is no tensor in the selection</source>
        <translation>there is no tensor in the selection</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>nothing matches {pattern}</source>
        <translation>nothing matches {pattern}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>{reason}; {count} more are like it</source>
        <translation>{reason}; {count} more are like it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>{reason} stay as they are: {path}</source>
        <translation>{reason} stay as they are: {path}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>arrays and storages</source>
        <translation>arrays and storages</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>whole numbers</source>
        <translation>whole numbers</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>tensors without numbers</source>
        <translation>tensors without numbers</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>a {layout} tensor</source>
        <translation>a {layout} tensor</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>other numbers cannot be mixed into {what}</source>
        <translation>other numbers cannot be mixed into {what}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>it has no numbers</source>
        <translation>it has no numbers</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>the shapes differ: {shape} here, {shape2} in the other file</source>
        <translation>the shapes differ: {shape} here, {shape2} in the other file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>it is {dtype} here and {dtype2} in the other file</source>
        <translation>it is {dtype} here and {dtype2} in the other file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>it has no numbers in the other file</source>
        <translation>it has no numbers in the other file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>in the other file {problem}</source>
        <translation>in the other file {problem}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/containers.py"/>
        <source>a name is needed</source>
        <translation>a name is needed</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/containers.py"/>
        <source>what is in {kind} has no name of its own</source>
        <translation>what is in {kind} has no name of its own</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/containers.py"/>
        <source>names in {kind} are texts</source>
        <translation>names in {kind} are texts</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/containers.py"/>
        <source>the name is taken: {key}</source>
        <translation>the name is taken: {key}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/containers.py"/>
        <source>it is a part of {kind} and cannot be taken out by itself</source>
        <translation>it is a part of {kind} and cannot be taken out by itself</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/containers.py"/>
        <source>{kind} takes no new entries</source>
        <translation>{kind} takes no new entries</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/containers.py"/>
        <source>{kind} holds it already</source>
        <translation>{kind} holds it already</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/containers.py"/>
        <source>it is a part of {kind} and cannot be changed by itself</source>
        <translation>it is a part of {kind} and cannot be changed by itself</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/containers.py"/>
        <source>an {name}</source>
        <translation>an {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/containers.py"/>
        <source>a {name}</source>
        <translation>a {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/copying.py"/>
        <source>the file would hold more than {nodes} objects (the node budget)</source>
        <translation>the file would hold more than {nodes} objects (the node budget)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/copying.py"/>
        <source>it holds numbers that were edited; save the other file first, then copy from it</source>
        <translation>it holds numbers that were edited; save the other file first, then copy from it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/counterparts.py"/>
        <source>{file} is not open</source>
        <translation>{file} is not open</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/counterparts.py"/>
        <source>two entries would be put here</source>
        <translation>two entries would be put here</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/counterparts.py"/>
        <source>it lies within what is taken over too</source>
        <translation>it lies within what is taken over too</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/counterparts.py"/>
        <source>it could not be read: {reason}</source>
        <translation>it could not be read: {reason}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/counterparts.py"/>
        <source>its numbers are not there: {missing}</source>
        <translation>its numbers are not there: {missing}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/merging.py"/>
        <source>nothing matches {pattern} there</source>
        <translation>nothing matches {pattern} there</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/merging.py"/>
        <source>nothing is selected</source>
        <translation>nothing is selected</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/merging.py"/>
        <source>there is nothing of this name to copy</source>
        <translation>there is nothing of this name to copy</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/merging.py"/>
        <source>there it lies in {kind}, which can only be copied as a whole</source>
        <translation>there it lies in {kind}, which can only be copied as a whole</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/merging.py"/>
        <source>what has such a key can only be copied with all that is beside it</source>
        <translation>what has such a key can only be copied with all that is beside it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/merging.py"/>
        <source>{kind} has places instead of names</source>
        <translation>{kind} has places instead of names</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/merging.py"/>
        <source>{kind} keeps nothing beside its entries</source>
        <translation>{kind} keeps nothing beside its entries</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/modules.py"/>
        <source>it is no module that was saved whole</source>
        <translation>it is no module that was saved whole</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/modules.py"/>
        <source>{name} is no module that is known; it is left out</source>
        <translation>{name} is no module that is known; it is left out</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/modules.py"/>
        <source>the module {name} holds itself</source>
        <translation>the module {name} holds itself</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/modules.py"/>
        <source>{place}: {reason}</source>
        <translation>{place}: {reason}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/modules.py"/>
        <source>the module</source>
        <translation>the module</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/modules.py"/>
        <source>its modules hold each other so often that no state_dict can list them</source>
        <translation>its modules hold each other so often that no state_dict can list them</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/modules.py"/>
        <source>hooks of its own may change its state_dict</source>
        <translation>hooks of its own may change its state_dict</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/modules.py"/>
        <source>its numbers are packed, and are left out</source>
        <translation>its numbers are packed, and are left out</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/modules.py"/>
        <source>{odd} is an object of another class, and is kept as it is</source>
        <translation>{odd} is an object of another class, and is kept as it is</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/modules.py"/>
        <source>it keeps its state in a form of its own, which is left out</source>
        <translation>it keeps its state in a form of its own, which is left out</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/names.py"/>
        <source>the name would be empty</source>
        <translation>the name would be empty</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/names.py"/>
        <source>it would move to another depth; a name's own “/” is written “\/”</source>
        <translation>it would move to another depth; a name's own “/” is written “\/”</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/names.py"/>
        <source>only a part of what it holds would move</source>
        <translation>only a part of what it holds would move</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/names.py"/>
        <source>the name is taken</source>
        <translation>the name is taken</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/names.py"/>
        <source>it holds no names</source>
        <translation>it holds no names</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/names.py"/>
        <source>no name begins with {old}</source>
        <translation>no name begins with {old}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/names.py"/>
        <source>the regular expression does not work: {error}</source>
        <translation>the regular expression does not work: {error}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/resizing.py"/>
        <source>it is no tensor</source>
        <translation>it is no tensor</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/resizing.py"/>
        <source>only a plain tensor in one piece can be given another number of rows</source>
        <translation>only a plain tensor in one piece can be given another number of rows</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/resizing.py"/>
        <source>a single number has no rows</source>
        <translation>a single number has no rows</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/resizing.py"/>
        <source>rows and a seed count from 0, and new rows are {fills}</source>
        <translation>rows and a seed count from 0, and new rows are {fills}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/resizing.py"/>
        <source> or </source>
        <translation> or </translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/resizing.py"/>
        <source>it has {rows} rows already</source>
        <translation>it has {rows} rows already</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/resizing.py"/>
        <source>a tensor without bytes cannot be given other rows</source>
        <translation>a tensor without bytes cannot be given other rows</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/resizing.py"/>
        <source>rows of {dtype} cannot be made</source>
        <translation>rows of {dtype} cannot be made</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/resizing.py"/>
        <source>so many rows would need more than {most_bytes} TiB</source>
        <translation>so many rows would need more than {most_bytes} TiB</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/resizing.py"/>
        <source>rows of {dtype} can only be filled with zeros</source>
        <translation>rows of {dtype} can only be filled with zeros</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/resizing.py"/>
        <source>it has no rows to take a mean of</source>
        <translation>it has no rows to take a mean of</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/tensors.py"/>
        <source>{name} is no element type that tensors can be converted to</source>
        <translation>{name} is no element type that tensors can be converted to</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/tensors.py"/>
        <source>no tensor in the selection would become {target}</source>
        <translation>no tensor in the selection would become {target}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/tensors.py"/>
        <source>a tensor in several pieces cannot be converted; save it as one file first</source>
        <translation>a tensor in several pieces cannot be converted; save it as one file first</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/tensors.py"/>
        <source>a tensor of layout {layout} cannot be converted</source>
        <translation>a tensor of layout {layout} cannot be converted</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/tensors.py"/>
        <source>nothing in the selection would move to {tag}</source>
        <translation>nothing in the selection would move to {tag}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/tensors.py"/>
        <source>a storage</source>
        <translation>a storage</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/tensors.py"/>
        <source>a tensor of layout {layout}</source>
        <translation>a tensor of layout {layout}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/tensors.py"/>
        <source>torch cannot save {what} from the meta device</source>
        <translation>torch cannot save {what} from the meta device</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/tensors.py"/>
        <source>no element is named</source>
        <translation>no element is named</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/tensors.py"/>
        <source>a tensor in several pieces cannot be edited; save it as one file first</source>
        <translation>a tensor in several pieces cannot be edited; save it as one file first</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/tensors.py"/>
        <source>a tensor of layout {layout} cannot be edited element by element</source>
        <translation>a tensor of layout {layout} cannot be edited element by element</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/tensors.py"/>
        <source>a {note} view cannot be edited element by element</source>
        <translation>a {note} view cannot be edited element by element</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/tensors.py"/>
        <source>a tensor without bytes cannot be edited</source>
        <translation>a tensor without bytes cannot be edited</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/tensors.py"/>
        <source>single elements of {dtype} cannot be edited</source>
        <translation>single elements of {dtype} cannot be edited</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/tensors.py"/>
        <source>it has {count} dimensions; {index} names {count2}</source>
        <translation>it has {count} dimensions; {index} names {count2}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/tensors.py"/>
        <source>{index} lies outside of {shape}</source>
        <translation>{index} lies outside of {shape}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/tensors.py"/>
        <source>no storage in the selection has dead bytes</source>
        <translation>no storage in the selection has dead bytes</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/values.py"/>
        <source>it is nested deeper than {depth} levels</source>
        <translation>it is nested deeper than {depth} levels</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/values.py"/>
        <source>it is {what} and cannot be given a value</source>
        <translation>it is {what} and cannot be given a value</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/values.py"/>
        <source>a tensor</source>
        <translation>a tensor</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/values.py"/>
        <source>a {type_name} cannot be given a value</source>
        <translation>a {type_name} cannot be given a value</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/values.py"/>
        <source>it is {kind}, not a dict</source>
        <translation>it is {kind}, not a dict</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/values.py"/>
        <source>it is {kind}, not a list</source>
        <translation>it is {kind}, not a list</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/values.py"/>
        <source>it is {kind}, not a {name}</source>
        <translation>it is {kind}, not a {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/values.py"/>
        <source>it is a number of more than {integer_bytes} bytes</source>
        <translation>it is a number of more than {integer_bytes} bytes</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/values.py"/>
        <source>a {name} cannot be stored</source>
        <translation>a {name} cannot be stored</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/values.py"/>
        <source>it is None; take it out and insert a value instead</source>
        <translation>it is None; take it out and insert a value instead</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/values.py"/>
        <source>{value} does not fit into {type_name}</source>
        <translation>{value} does not fit into {type_name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/values.py"/>
        <source>it is {kind}; {value} is not one</source>
        <translation>it is {kind}; {value} is not one</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/messages.py"/>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/messages.py"/>
        <source> and </source>
        <translation> and </translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/messages.py"/>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/outline.py"/>
        <source>has more than {text} characters in paths and texts (the text budget)</source>
        <translation>has more than {text} characters in paths and texts (the text budget)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/places.py"/>
        <source>there is nothing of this name</source>
        <translation>there is nothing of this name</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/places.py"/>
        <source>that is the file as a whole; name an entry of it</source>
        <translation>that is the file as a whole; name an entry of it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/scalars.py"/>
        <source>a bool is true or false</source>
        <translation>a bool is true or false</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/scalars.py"/>
        <source>an {dtype} is a whole number</source>
        <translation>an {dtype} is a whole number</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/scalars.py"/>
        <source>a {dtype} is a number</source>
        <translation>a {dtype} is a number</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/scalars.py"/>
        <source>it is beyond what a {dtype} can hold</source>
        <translation>it is beyond what a {dtype} can hold</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/scalars.py"/>
        <source>a {dtype} has no infinity</source>
        <translation>a {dtype} has no infinity</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>no such file or directory</source>
        <translation>no such file or directory</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>permission denied</source>
        <translation>permission denied</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>operation not permitted</source>
        <translation>operation not permitted</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>is a directory</source>
        <translation>is a directory</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>not a directory</source>
        <translation>not a directory</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>file exists</source>
        <translation>file exists</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>directory not empty</source>
        <translation>directory not empty</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>no space left on device</source>
        <translation>no space left on device</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>disk quota exceeded</source>
        <translation>disk quota exceeded</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>file too large</source>
        <translation>file too large</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>read-only file system</source>
        <translation>read-only file system</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>input/output error</source>
        <translation>input/output error</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>file name too long</source>
        <translation>file name too long</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>too many levels of symbolic links</source>
        <translation>too many levels of symbolic links</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>too many open files</source>
        <translation>too many open files</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>device or resource busy</source>
        <translation>device or resource busy</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>text file busy</source>
        <translation>text file busy</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>stale file handle</source>
        <translation>stale file handle</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>no such device</source>
        <translation>no such device</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>no such device or address</source>
        <translation>no such device or address</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>cannot allocate memory</source>
        <translation>cannot allocate memory</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>connection timed out</source>
        <translation>connection timed out</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>invalid argument</source>
        <translation>invalid argument</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>bad file descriptor</source>
        <translation>bad file descriptor</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>operation not supported</source>
        <translation>operation not supported</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>invalid cross-device link</source>
        <translation>invalid cross-device link</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>resource temporarily unavailable</source>
        <translation>resource temporarily unavailable</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>unknown reason</source>
        <translation>unknown reason</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/assemble.py"/>
        <source>{what}: {count} bytes follow the end of the pickle and are ignored</source>
        <translation>{what}: {count} bytes follow the end of the pickle and are ignored</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/assemble.py"/>
        <source>pickle within the file</source>
        <translation>pickle within the file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/assemble.py"/>
        <source>pickle protocol</source>
        <translation>pickle protocol</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/chunks.py"/>
        <source>has {bytes} bytes, but bytes up to {start} are needed</source>
        <translation>has {bytes} bytes, but bytes up to {start} are needed</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/chunks.py"/>
        <source>chunk {key}</source>
        <translation>chunk {key}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/chunks.py"/>
        <source>is packed by an extension that this program does not know</source>
        <translation>is packed by an extension that this program does not know</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/chunks.py"/>
        <source>holds no plain {dtype} tensor of {bytes} bytes at byte {offset}</source>
        <translation>holds no plain {dtype} tensor of {bytes} bytes at byte {offset}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/chunks.py"/>
        <source>repeats {bytes} bytes to make {bytes2}, too many to hold at once</source>
        <translation>repeats {bytes} bytes to make {bytes2}, too many to hold at once</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/metadata.py"/>
        <source>its properties are not those of a tensor</source>
        <translation>its properties are not those of a tensor</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/metadata.py"/>
        <source>its chunks are no list</source>
        <translation>its chunks are no list</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/metadata.py"/>
        <source>a chunk has another number of dimensions than its tensor</source>
        <translation>a chunk has another number of dimensions than its tensor</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/metadata.py"/>
        <source>a chunk reaches beyond its tensor</source>
        <translation>a chunk reaches beyond its tensor</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/metadata.py"/>
        <source>its storage data names no file</source>
        <translation>its storage data names no file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/metadata.py"/>
        <source>holds no {name} where one belongs</source>
        <translation>holds no {name} where one belongs</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/metadata.py"/>
        <source>holds a damaged {name}</source>
        <translation>holds a damaged {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/reader.py"/>
        <source>has {size} bytes; up to {pickle_bytes} are read</source>
        <translation>has {size} bytes; up to {pickle_bytes} are read</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/reader.py"/>
        <source>chunks</source>
        <translation>chunks</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/reader.py"/>
        <source>its chunks hold {covered} elements instead of {numel}</source>
        <translation>its chunks hold {covered} elements instead of {numel}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/reader.py"/>
        <source>holds no place for one of its chunks</source>
        <translation>holds no place for one of its chunks</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/reader.py"/>
        <source>is cut short at byte {size}</source>
        <translation>is cut short at byte {size}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/reader.py"/>
        <source>is packed by an extension</source>
        <translation>is packed by an extension</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/reader.py"/>
        <source>is a value of {bytes} bytes, too large to show</source>
        <translation>is a value of {bytes} bytes, too large to show</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/reader.py"/>
        <source>is not read: the values take more than {pickle_bytes} bytes together</source>
        <translation>is not read: the values take more than {pickle_bytes} bytes together</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/window.py"/>
        <source>needs {count} bytes at byte {offset}, but the file ends at byte {size}</source>
        <translation>needs {count} bytes at byte {offset}, but the file ends at byte {size}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/window.py"/>
        <source>needs {count} bytes at byte {offset}, but there are {size}</source>
        <translation>needs {count} bytes at byte {offset}, but there are {size}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/detect.py"/>
        <source>is empty (0 bytes)</source>
        <translation>is empty (0 bytes)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/detect.py"/>
        <source>begins with zero bytes and is no checkpoint</source>
        <translation>begins with zero bytes and is no checkpoint</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/detect.py"/>
        <source>holds nothing but zero bytes; the download was not completed, perhaps</source>
        <translation>holds nothing but zero bytes; the download was not completed, perhaps</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/detect.py"/>
        <source>holds nothing but zero bytes in its first MiB; the download was not completed, perhaps</source>
        <translation>holds nothing but zero bytes in its first MiB; the download was not completed, perhaps</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/detect.py"/>
        <source>is the index of a TensorFlow checkpoint, not a PyTorch checkpoint</source>
        <translation>is the index of a TensorFlow checkpoint, not a PyTorch checkpoint</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/detect.py"/>
        <source>is not a checkpoint of a known format; it begins with the bytes {head}</source>
        <translation>is not a checkpoint of a known format; it begins with the bytes {head}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/detect.py"/>
        <source>is a JSON text without a weight_map, not a checkpoint or a shard index</source>
        <translation>is a JSON text without a weight_map, not a checkpoint or a shard index</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/detect.py"/>
        <source>is a text, not a checkpoint; it begins with “{text}”</source>
        <translation>is a text, not a checkpoint; it begins with “{text}”</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/embedded.py"/>
        <source>the torch file within it: {error}</source>
        <translation>the torch file within it: {error}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/embedded.py"/>
        <source>the torch file within it {error}</source>
        <translation>the torch file within it {error}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/files.py"/>
        <source>the file changed on disk since it was opened</source>
        <translation>the file changed on disk since it was opened</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/files.py"/>
        <source>cannot be read at byte {offset} ({reason})</source>
        <translation>cannot be read at byte {offset} ({reason})</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/files.py"/>
        <source>was cut short at byte {offset} while it was being read</source>
        <translation>was cut short at byte {offset} while it was being read</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/files.py"/>
        <source>cannot be opened</source>
        <translation>cannot be opened</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/files.py"/>
        <source>no such file (no file can have this name here)</source>
        <translation>no such file (no file can have this name here)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/files.py"/>
        <source>cannot be read</source>
        <translation>cannot be read</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/files.py"/>
        <source>is a folder, and not one of a distributed checkpoint (it holds no .metadata file)</source>
        <translation>is a folder, and not one of a distributed checkpoint (it holds no .metadata file)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/files.py"/>
        <source>a pipe (FIFO)</source>
        <translation>a pipe (FIFO)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/files.py"/>
        <source>a socket</source>
        <translation>a socket</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/files.py"/>
        <source>a character device</source>
        <translation>a character device</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/files.py"/>
        <source>a block device</source>
        <translation>a block device</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/files.py"/>
        <source>is {kind}, not a file</source>
        <translation>is {kind}, not a file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/files.py"/>
        <source>is no regular file</source>
        <translation>is no regular file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/json_scan.py"/>
        <source>{wanted} is missing</source>
        <translation>{wanted} is missing</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/json_scan.py"/>
        <source>a string is missing</source>
        <translation>a string is missing</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/json_scan.py"/>
        <source>a value is broken, or longer than {slices} characters</source>
        <translation>a value is broken, or longer than {slices} characters</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/json_scan.py"/>
        <source>something follows its last brace</source>
        <translation>something follows its last brace</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/json_scan.py"/>
        <source>it is nested too deeply</source>
        <translation>it is nested too deeply</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/json_scan.py"/>
        <source>is no valid JSON at character {place}: {reason}</source>
        <translation>is no valid JSON at character {place}: {reason}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/json_scan.py"/>
        <source>a number is too long</source>
        <translation>a number is too long</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/legacy.py"/>
        <source>pickle beside the object</source>
        <translation>pickle beside the object</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/legacy.py"/>
        <source>byte order of the writer</source>
        <translation>byte order of the writer</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/legacy_stream.py"/>
        <source>lies beyond the end of the file, which is cut short</source>
        <translation>lies beyond the end of the file, which is cut short</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/legacy_stream.py"/>
        <source>magic number</source>
        <translation>magic number</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/legacy_stream.py"/>
        <source>protocol version</source>
        <translation>protocol version</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/legacy_stream.py"/>
        <source>system information</source>
        <translation>system information</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/legacy_stream.py"/>
        <source>does not start like a torch file</source>
        <translation>does not start like a torch file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/legacy_stream.py"/>
        <source>list of storages</source>
        <translation>list of storages</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/legacy_stream.py"/>
        <source>its list of storages is no list of texts</source>
        <translation>its list of storages is no list of texts</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/legacy_stream.py"/>
        <source>its list of storages names one that the pickle does not; what follows cannot be found</source>
        <translation>its list of storages names one that the pickle does not; what follows cannot be found</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/legacy_stream.py"/>
        <source>storage {key} declares {declared} elements, but {count} are written</source>
        <translation>storage {key} declares {declared} elements, but {count} are written</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/legacy_stream.py"/>
        <source>is cut short at byte {size}; {whole} of {count} storages are whole</source>
        <translation>is cut short at byte {size}; {whole} of {count} storages are whole</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/legacy_stream.py"/>
        <source>{size} bytes follow the last storage and are ignored</source>
        <translation>{size} bytes follow the last storage and are ignored</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/legacy_stream.py"/>
        <source>storage {key}</source>
        <translation>storage {key}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/tar.py"/>
        <source>is cut short at byte {size}, within {name}</source>
        <translation>is cut short at byte {size}, within {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/tar.py"/>
        <source>tar archive</source>
        <translation>tar archive</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/tar.py"/>
        <source>holds {name} twice</source>
        <translation>holds {name} twice</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/tar.py"/>
        <source>has a damaged header at byte {place}</source>
        <translation>has a damaged header at byte {place}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/torch_tar.py"/>
        <source>is a tar archive, but not one of torch's; unpack it and open what is inside</source>
        <translation>is a tar archive, but not one of torch's; unpack it and open what is inside</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/torch_tar.py"/>
        <source>member pickle</source>
        <translation>member pickle</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/torch_tar.py"/>
        <source>holds a member of {bytes} bytes; up to {pickle_bytes} are read</source>
        <translation>holds a member of {bytes} bytes; up to {pickle_bytes} are read</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/torch_tar.py"/>
        <source>member storages</source>
        <translation>member storages</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/torch_tar.py"/>
        <source>lists a storage that is none</source>
        <translation>lists a storage that is none</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/torch_tar.py"/>
        <source>lists a part of a storage that is none</source>
        <translation>lists a part of a storage that is none</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/torch_tar.py"/>
        <source>lists a part that reaches beyond its storage</source>
        <translation>lists a part that reaches beyond its storage</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/torch_tar.py"/>
        <source>member tensors</source>
        <translation>member tensors</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/torch_tar.py"/>
        <source>lists a tensor that is none</source>
        <translation>lists a tensor that is none</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/torch_tar.py"/>
        <source>begins with a count that is none</source>
        <translation>begins with a count that is none</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/machine.py"/>
        <source>reading the pickle</source>
        <translation>reading the pickle</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/machine.py"/>
        <source>{what}, byte {pos}</source>
        <translation>{what}, byte {pos}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/machine.py"/>
        <source>a text is not valid UTF-8</source>
        <translation>a text is not valid UTF-8</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/machine.py"/>
        <source>has more opcodes than the {done} that a checkpoint of its size needs (the opcode budget)</source>
        <translation>has more opcodes than the {done} that a checkpoint of its size needs (the opcode budget)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/machine.py"/>
        <source>the program takes more from its stack than it put there</source>
        <translation>the program takes more from its stack than it put there</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/rare.py"/>
        <source>declares pickle protocol {protocol}, which does not exist</source>
        <translation>declares pickle protocol {protocol}, which does not exist</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/rare.py"/>
        <source>holds an integer of {count} digits (the integer budget)</source>
        <translation>holds an integer of {count} digits (the integer budget)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/rare.py"/>
        <source>holds an integer that is none</source>
        <translation>holds an integer that is none</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/rare.py"/>
        <source>holds an integer of {length} bytes (the integer budget)</source>
        <translation>holds an integer of {length} bytes (the integer budget)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/rare.py"/>
        <source>holds a float that is none</source>
        <translation>holds a float that is none</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/rare.py"/>
        <source>holds a text without quotes</source>
        <translation>holds a text without quotes</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/rare.py"/>
        <source>holds a text with a broken escape</source>
        <translation>holds a text with a broken escape</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/rare.py"/>
        <source>refers to a buffer outside the file</source>
        <translation>refers to a buffer outside the file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/rare.py"/>
        <source>builds a dict with a key without a value</source>
        <translation>builds a dict with a key without a value</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/rare.py"/>
        <source>uses a memo index that is negative or beyond 32 bits</source>
        <translation>uses a memo index that is negative or beyond 32 bits</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/rare.py"/>
        <source>names a class with something that is no text</source>
        <translation>names a class with something that is no text</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/rare.py"/>
        <source>uses the pickle extension code {code}, which stands for a name outside the file</source>
        <translation>uses the pickle extension code {code}, which stands for a name outside the file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/rare.py"/>
        <source>makes an object without naming its class</source>
        <translation>makes an object without naming its class</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/rare.py"/>
        <source>holds byte 0x{data}, which is no pickle opcode</source>
        <translation>holds byte 0x{data}, which is no pickle opcode</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>a text</source>
        <translation>a text</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>an integer</source>
        <translation>an integer</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>a run of bytes</source>
        <translation>a run of bytes</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>an extension code</source>
        <translation>an extension code</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>a frame</source>
        <translation>a frame</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>is one program too many: all of them together have more opcodes than a file may (the opcode budget)</source>
        <translation>is one program too many: all of them together have more opcodes than a file may (the opcode budget)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>{count} objects are built and left behind unused</source>
        <translation>{count} objects are built and left behind unused</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>names more than {names} classes and functions (the name budget)</source>
        <translation>names more than {names} classes and functions (the name budget)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>the program calls an object that it built itself</source>
        <translation>the program calls an object that it built itself</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>builds more than {budget} objects (the object budget)</source>
        <translation>builds more than {budget} objects (the object budget)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>holds more than {budget} items (the item budget)</source>
        <translation>holds more than {budget} items (the item budget)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>fetches memo entry {index}, which was never stored</source>
        <translation>fetches memo entry {index}, which was never stored</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>stores a key without a value</source>
        <translation>stores a key without a value</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>stores keys into</source>
        <translation>stores keys into</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>appends to</source>
        <translation>appends to</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>sets the state of {kind}</source>
        <translation>sets the state of {kind}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>{does} {kind}</source>
        <translation>{does} {kind}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>{what} of {length} bytes does not fit in the {rest} that remain (the file is cut short, or lies)</source>
        <translation>{what} of {length} bytes does not fit in the {rest} that remain (the file is cut short, or lies)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>the name {name}</source>
        <translation>the name {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>a dict</source>
        <translation>a dict</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>a list</source>
        <translation>a list</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>a set</source>
        <translation>a set</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>a tuple</source>
        <translation>a tuple</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>a plain value</source>
        <translation>a plain value</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/plain_pickle.py"/>
        <source>is a pickle of {size} bytes; up to {pickle_bytes} are read</source>
        <translation>is a pickle of {size} bytes; up to {pickle_bytes} are read</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/plain_pickle.py"/>
        <source>a second object may follow the first; only the first is shown</source>
        <translation>a second object may follow the first; only the first is shown</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/reading.py"/>
        <source>cannot be listed</source>
        <translation>cannot be listed</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/reading.py"/>
        <source>is a folder without a .metadata file or a shard index; open a file in it</source>
        <translation>is a folder without a .metadata file or a shard index; open a file in it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>element count</source>
        <translation>element count</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>shape</source>
        <translation>shape</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>stride</source>
        <translation>stride</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>offset</source>
        <translation>offset</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>size</source>
        <translation>size</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>length</source>
        <translation>length</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>view key</source>
        <translation>view key</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>view offset</source>
        <translation>view offset</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>view size</source>
        <translation>view size</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>layout</source>
        <translation>layout</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>device</source>
        <translation>device</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>location</source>
        <translation>location</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>tensor number</source>
        <translation>tensor number</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>chunk offsets</source>
        <translation>chunk offsets</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>chunk sizes</source>
        <translation>chunk sizes</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>it takes {least} to {most} arguments</source>
        <translation>it takes {least} to {most} arguments</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>it takes one argument</source>
        <translation>it takes one argument</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>it takes {count} arguments</source>
        <translation>it takes {count} arguments</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>its {what} is no tuple of at most {rank} numbers</source>
        <translation>its {what} is no tuple of at most {rank} numbers</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>its {what} holds something that is no size</source>
        <translation>its {what} holds something that is no size</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>its {what} is no natural number</source>
        <translation>its {what} is no natural number</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>its requires_grad is no bool</source>
        <translation>its requires_grad is no bool</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>its {what} is no text</source>
        <translation>its {what} is no text</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>its dtype is none that torch has</source>
        <translation>its dtype is none that torch has</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>its storage class is none that torch has</source>
        <translation>its storage class is none that torch has</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arrays.py"/>
        <source>its state is not that of an array</source>
        <translation>its state is not that of an array</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arrays.py"/>
        <source>{count} bytes do not make an array of {count2} {name}</source>
        <translation>{count} bytes do not make an array of {count2} {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arrays.py"/>
        <source>its elements are {text}, which torch has no type for</source>
        <translation>its elements are {text}, which torch has no type for</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arrays.py"/>
        <source>it is no number</source>
        <translation>it is no number</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arrays.py"/>
        <source>it is a {text}, which torch has no type for</source>
        <translation>it is a {text}, which torch has no type for</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arrays.py"/>
        <source>{count} bytes do not make a {name}</source>
        <translation>{count} bytes do not make a {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/builder.py"/>
        <source>{what}: calls {name} and hides the result (a loader would run it)</source>
        <translation>{what}: calls {name} and hides the result (a loader would run it)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/builder.py"/>
        <source>a key of a dict is {kind}, which Python allows in no dict</source>
        <translation>a key of a dict is {kind}, which Python allows in no dict</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/builder.py"/>
        <source>it wraps something that is no tensor</source>
        <translation>it wraps something that is no tensor</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/builder.py"/>
        <source>it wraps something that is no call</source>
        <translation>it wraps something that is no call</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/builder.py"/>
        <source>more than {nesting} calls wrap each other</source>
        <translation>more than {nesting} calls wrap each other</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/builder.py"/>
        <source>is nested deeper than {depth} levels (the depth budget)</source>
        <translation>is nested deeper than {depth} levels (the depth budget)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/builder.py"/>
        <source>the reader met a {name} it did not build</source>
        <translation>the reader met a {name} it did not build</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/builder.py"/>
        <source>it calls an object instead of a named class or function</source>
        <translation>it calls an object instead of a named class or function</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/builder.py"/>
        <source>sets the state of one object of {function_name} {count} times</source>
        <translation>sets the state of one object of {function_name} {count} times</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/builder.py"/>
        <source>the key stands twice in its dict; a loader keeps only the last</source>
        <translation>the key stands twice in its dict; a loader keeps only the last</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/builder.py"/>
        <source>building the tree</source>
        <translation>building the tree</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/builder.py"/>
        <source>holds more than {nodes} objects (the node budget)</source>
        <translation>holds more than {nodes} objects (the node budget)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/builder.py"/>
        <source>holds more than {unknown} objects and calls that are not known (the object budget)</source>
        <translation>holds more than {unknown} objects and calls that are not known (the object budget)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/builder.py"/>
        <source>shows more than {edges} items in its containers, most of them again and again (the item budget)</source>
        <translation>shows more than {edges} items in its containers, most of them again and again (the item budget)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/builder.py"/>
        <source>reads the same bytes or items again and again (the work budget)</source>
        <translation>reads the same bytes or items again and again (the work budget)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/builder.py"/>
        <source>not built yet</source>
        <translation>not built yet</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/composed.py"/>
        <source>its data is not that of a sparse tensor</source>
        <translation>its data is not that of a sparse tensor</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/composed.py"/>
        <source>its indices are no whole numbers</source>
        <translation>its indices are no whole numbers</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/composed.py"/>
        <source>its parts are no dict</source>
        <translation>its parts are no dict</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/composed.py"/>
        <source>it has no values or no offsets</source>
        <translation>it has no values or no offsets</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/composed.py"/>
        <source>its layout is none that torch has</source>
        <translation>its layout is none that torch has</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/composed.py"/>
        <source>its indices and values do not belong together</source>
        <translation>its indices and values do not belong together</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/composed.py"/>
        <source>its indices and values have {shape} dimensions, its shape {count}</source>
        <translation>its indices and values have {shape} dimensions, its shape {count}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/containers.py"/>
        <source>it is made from something that is no list</source>
        <translation>it is made from something that is no list</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/containers.py"/>
        <source>its state is no dict</source>
        <translation>its state is no dict</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/containers.py"/>
        <source>its parts are no texts</source>
        <translation>its parts are no texts</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/containers.py"/>
        <source>it is longer than a path can be</source>
        <translation>it is longer than a path can be</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/containers.py"/>
        <source>it names no class</source>
        <translation>it names no class</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/containers.py"/>
        <source>it is made from something that is no list of pairs</source>
        <translation>it is made from something that is no list of pairs</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/elements.py"/>
        <source>its dtype is none that numpy writes</source>
        <translation>its dtype is none that numpy writes</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/embedded.py"/>
        <source>the bytes hold neither a storage nor a tensor</source>
        <translation>the bytes hold neither a storage nor a tensor</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/naming.py"/>
        <source>an object</source>
        <translation>an object</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/tensors.py"/>
        <source>a tensor of {dtype} requires a gradient, which torch refuses</source>
        <translation>a tensor of {dtype} requires a gradient, which torch refuses</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/tensors.py"/>
        <source>reaches element {last} of a storage that holds {holds}</source>
        <translation>reaches element {last} of a storage that holds {holds}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/tensors.py"/>
        <source>its storage is none that the file names</source>
        <translation>its storage is none that the file names</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/tensors.py"/>
        <source>it has {count} dimensions and {count2} strides</source>
        <translation>it has {count} dimensions and {count2} strides</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/tensors.py"/>
        <source>its metadata is no dict</source>
        <translation>its metadata is no dict</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/tensors.py"/>
        <source>it is marked as conjugate, which only complex numbers can be</source>
        <translation>it is marked as conjugate, which only complex numbers can be</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/tensors.py"/>
        <source>its state is not that of a tensor</source>
        <translation>its state is not that of a tensor</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/tensors.py"/>
        <source>its dtype differs from that of the data it wraps</source>
        <translation>its dtype differs from that of the data it wraps</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/tensors.py"/>
        <source>it names no function and class</source>
        <translation>it names no function and class</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/tensors.py"/>
        <source>its storage is not quantized</source>
        <translation>its storage is not quantized</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/tensors.py"/>
        <source>its quantizer is none that torch writes</source>
        <translation>its quantizer is none that torch writes</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/values.py"/>
        <source>its device is none that torch could have</source>
        <translation>its device is none that torch could have</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/values.py"/>
        <source>its text is not Latin-1</source>
        <translation>its text is not Latin-1</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/values.py"/>
        <source>it holds no bytes</source>
        <translation>it holds no bytes</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/values.py"/>
        <source>its parts are no numbers</source>
        <translation>its parts are no numbers</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/values.py"/>
        <source>its parts are too large for a float</source>
        <translation>its parts are too large for a float</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/values.py"/>
        <source>it converts something that is no number</source>
        <translation>it converts something that is no number</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/values.py"/>
        <source>it tags something that is no container</source>
        <translation>it tags something that is no container</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors.py"/>
        <source>header</source>
        <translation>header</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors.py"/>
        <source>{base} bytes</source>
        <translation>{base} bytes</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors.py"/>
        <source>metadata {key}</source>
        <translation>metadata {key}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors.py"/>
        <source>is cut short: its header length takes 8 bytes, but the file ends at byte {size}</source>
        <translation>is cut short: its header length takes 8 bytes, but the file ends at byte {size}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors.py"/>
        <source>promises a header of {length} bytes, more than the limit of {header_bytes}</source>
        <translation>promises a header of {length} bytes, more than the limit of {header_bytes}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors.py"/>
        <source>is cut short: its header ends at byte {length}, but the file ends at byte {size}</source>
        <translation>is cut short: its header ends at byte {length}, but the file ends at byte {size}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors.py"/>
        <source>has a header that is not UTF-8</source>
        <translation>has a header that is not UTF-8</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors.py"/>
        <source>byte {offset}</source>
        <translation>byte {offset}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors.py"/>
        <source>has a header that does not begin with “{”</source>
        <translation>has a header that does not begin with “{”</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors.py"/>
        <source>byte 8</source>
        <translation>byte 8</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors.py"/>
        <source>reading the header</source>
        <translation>reading the header</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors.py"/>
        <source>the header has two entries of metadata, of which the last counts</source>
        <translation>the header has two entries of metadata, of which the last counts</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors.py"/>
        <source>the header's metadata is no JSON object</source>
        <translation>the header's metadata is no JSON object</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors.py"/>
        <source>is no JSON object of texts</source>
        <translation>is no JSON object of texts</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors.py"/>
        <source>metadata {key} is no text</source>
        <translation>metadata {key} is no text</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors.py"/>
        <source>is a nested value where only text is allowed</source>
        <translation>is a nested value where only text is allowed</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors.py"/>
        <source>the header has a text with half a character; the safetensors library refuses such a file</source>
        <translation>the header has a text with half a character; the safetensors library refuses such a file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>the safetensors library refuses such a file</source>
        <translation>the safetensors library refuses such a file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>lies beyond the end of the file, which is cut short at byte {size}</source>
        <translation>lies beyond the end of the file, which is cut short at byte {size}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>needs {bytes} bytes for its shape and dtype, but has {end}</source>
        <translation>needs {bytes} bytes for its shape and dtype, but has {end}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>is no JSON object</source>
        <translation>is no JSON object</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>names a field twice</source>
        <translation>names a field twice</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>has no dtype</source>
        <translation>has no dtype</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>has a shape that is no list of sizes</source>
        <translation>has a shape that is no list of sizes</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>has data offsets that are no two byte places</source>
        <translation>has data offsets that are no two byte places</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>has fields of unknown meaning</source>
        <translation>has fields of unknown meaning</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>has {count} tensors, more than the limit of {nodes}</source>
        <translation>has {count} tensors, more than the limit of {nodes}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>trailing bytes: {room} bytes lie after the last tensor; {refused}</source>
        <translation>trailing bytes: {room} bytes lie after the last tensor; {refused}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>the file is cut short: its tensors end at byte {base}, the file at byte {base2}; {cut} of {count} tensors are incomplete</source>
        <translation>the file is cut short: its tensors end at byte {base}, the file at byte {base2}; {cut} of {count} tensors are incomplete</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>has more than {most_broken} entries that are no tensors</source>
        <translation>has more than {most_broken} entries that are no tensors</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>is replaced by a later entry of the same name</source>
        <translation>is replaced by a later entry of the same name</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>shares bytes with tensor {names}; {refused}</source>
        <translation>shares bytes with tensor {names}; {refused}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>{overlaps} more tensors share bytes with others</source>
        <translation>{overlaps} more tensors share bytes with others</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>{lost} bytes before or between the tensors belong to none ({gaps} gaps); {refused}</source>
        <translation>{lost} bytes before or between the tensors belong to none ({gaps} gaps); {refused}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>has the dtype {code}, which is not known</source>
        <translation>has the dtype {code}, which is not known</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>has more or larger dimensions than a tensor can have</source>
        <translation>has more or larger dimensions than a tensor can have</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>packs two elements in a byte, but its last dimension is odd</source>
        <translation>packs two elements in a byte, but its last dimension is odd</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/shard_index.py"/>
        <source>is a shard index of {size} bytes, more than the limit of {index_bytes}</source>
        <translation>is a shard index of {size} bytes, more than the limit of {index_bytes}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/shard_index.py"/>
        <source>is a shard index that is not UTF-8</source>
        <translation>is a shard index that is not UTF-8</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/shard_index.py"/>
        <source>the index has two weight maps, of which the last counts</source>
        <translation>the index has two weight maps, of which the last counts</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/shard_index.py"/>
        <source>the index names {count} tensors twice; for each the last shard counts</source>
        <translation>the index names {count} tensors twice; for each the last shard counts</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/shard_index.py"/>
        <source>has a weight_map that is no JSON object</source>
        <translation>has a weight_map that is no JSON object</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/shard_index.py"/>
        <source>reading the index</source>
        <translation>reading the index</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/shard_index.py"/>
        <source>names more than the limit of {nodes} tensors</source>
        <translation>names more than the limit of {nodes} tensors</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/shard_index.py"/>
        <source>is nested too deeply</source>
        <translation>is nested too deeply</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/sharded.py"/>
        <source>opening the shards</source>
        <translation>opening the shards</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/sharded.py"/>
        <source>is a shard index itself</source>
        <translation>is a shard index itself</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/sharded.py"/>
        <source>shard {name}: {error}</source>
        <translation>shard {name}: {error}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/sharded.py"/>
        <source>shard {name}</source>
        <translation>shard {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/sharded.py"/>
        <source>has more than the limit of {nodes} nodes in its shards</source>
        <translation>has more than the limit of {nodes} nodes in its shards</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/sharded.py"/>
        <source>shard {name} holds no tensors by name</source>
        <translation>shard {name} holds no tensors by name</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/sharded.py"/>
        <source>the index names no shard for it</source>
        <translation>the index names no shard for it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/sharded.py"/>
        <source>is not in shard {name}, where the index places it</source>
        <translation>is not in shard {name}, where the index places it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/sharded.py"/>
        <source>the index names no shard for {count} of its tensors</source>
        <translation>the index names no shard for {count} of its tensors</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/sharded.py"/>
        <source>{count} tensors cannot be read, because their shard {name} cannot</source>
        <translation>{count} tensors cannot be read, because their shard {name} cannot</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/sharded.py"/>
        <source>shard {name} lacks {count} tensors that the index places there</source>
        <translation>shard {name} lacks {count} tensors that the index places there</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/sharded.py"/>
        <source>shard {name} holds {count} tensors that the index does not name, such as {extra}</source>
        <translation>shard {name} holds {count} tensors that the index does not name, such as {extra}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/siblings.py"/>
        <source>is refused: the index may name files in its own folder only</source>
        <translation>is refused: the index may name files in its own folder only</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/siblings.py"/>
        <source>is no name that a file can have here</source>
        <translation>is no name that a file can have here</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/siblings.py"/>
        <source>is refused: it is a symbolic link that leads out of the folder</source>
        <translation>is refused: it is a symbolic link that leads out of the folder</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>unpack it and open what is inside</source>
        <translation>unpack it and open what is inside</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a picture ({kind}), not a checkpoint</source>
        <translation>is a picture ({kind}), not a checkpoint</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a program or library ({kind}), not a checkpoint</source>
        <translation>is a program or library ({kind}), not a checkpoint</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a torch file that was copied as if it were text, which destroyed its bytes; copy or download it again in binary mode</source>
        <translation>is a torch file that was copied as if it were text, which destroyed its bytes; copy or download it again in binary mode</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a Git LFS pointer to a file of {n} bytes, not the file itself; run git lfs pull to fetch it</source>
        <translation>is a Git LFS pointer to a file of {n} bytes, not the file itself; run git lfs pull to fetch it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a Git LFS pointer, not the file itself; run git lfs pull to fetch it</source>
        <translation>is a Git LFS pointer, not the file itself; run git lfs pull to fetch it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a web page (HTML), not a checkpoint; the download went wrong, or it needs a login</source>
        <translation>is a web page (HTML), not a checkpoint; the download went wrong, or it needs a login</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a GGUF model of llama.cpp; its own tools read and convert it</source>
        <translation>is a GGUF model of llama.cpp; its own tools read and convert it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is an old GGML model of llama.cpp; its own tools convert it</source>
        <translation>is an old GGML model of llama.cpp; its own tools convert it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is an HDF5 file (Keras or TensorFlow weights, as a rule); open it with an HDF5 browser</source>
        <translation>is an HDF5 file (Keras or TensorFlow weights, as a rule); open it with an HDF5 browser</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a single NumPy array (.npy); numpy.load reads it</source>
        <translation>is a single NumPy array (.npy); numpy.load reads it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a TensorFlow Lite model</source>
        <translation>is a TensorFlow Lite model</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is an ExecuTorch program</source>
        <translation>is an ExecuTorch program</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is packed with gzip; {unpack}</source>
        <translation>is packed with gzip; {unpack}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is packed with bzip2; {unpack}</source>
        <translation>is packed with bzip2; {unpack}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is packed with xz; {unpack}</source>
        <translation>is packed with xz; {unpack}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is packed with zstd; {unpack}</source>
        <translation>is packed with zstd; {unpack}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is packed with lz4; {unpack}</source>
        <translation>is packed with lz4; {unpack}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a 7z archive; {unpack}</source>
        <translation>is a 7z archive; {unpack}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a rar archive; {unpack}</source>
        <translation>is a rar archive; {unpack}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is one part of a zip archive that was split over several files; join them first</source>
        <translation>is one part of a zip archive that was split over several files; join them first</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is packed with zlib (a compressed joblib dump, perhaps); {unpack}</source>
        <translation>is packed with zlib (a compressed joblib dump, perhaps); {unpack}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a Lua Torch7 file (.t7), which PyTorch no longer reads</source>
        <translation>is a Lua Torch7 file (.t7), which PyTorch no longer reads</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a TensorFlow SavedModel, not a PyTorch checkpoint</source>
        <translation>is a TensorFlow SavedModel, not a PyTorch checkpoint</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>looks like an ONNX model, not a PyTorch checkpoint; open it with an ONNX viewer</source>
        <translation>looks like an ONNX model, not a PyTorch checkpoint; open it with an ONNX viewer</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a PDF document, not a checkpoint</source>
        <translation>is a PDF document, not a checkpoint</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is an SQLite database, not a checkpoint</source>
        <translation>is an SQLite database, not a checkpoint</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a Parquet table, not a checkpoint</source>
        <translation>is a Parquet table, not a checkpoint</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is an Arrow table, not a checkpoint</source>
        <translation>is an Arrow table, not a checkpoint</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is an XML text, not a checkpoint</source>
        <translation>is an XML text, not a checkpoint</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a text that names another file (a symbolic link that was copied as text); open that file instead</source>
        <translation>is a text that names another file (a symbolic link that was copied as text); open that file instead</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a NumPy archive (.npz); numpy.load reads it</source>
        <translation>is a NumPy archive (.npz); numpy.load reads it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a Keras model (.keras); Keras reads it</source>
        <translation>is a Keras model (.keras); Keras reads it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a TorchServe model archive (.mar); {unpack}</source>
        <translation>is a TorchServe model archive (.mar); {unpack}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is an Office document, not a checkpoint</source>
        <translation>is an Office document, not a checkpoint</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is an OpenDocument or EPUB document, not a checkpoint</source>
        <translation>is an OpenDocument or EPUB document, not a checkpoint</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is an Android app (.apk), not a checkpoint</source>
        <translation>is an Android app (.apk), not a checkpoint</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a Java archive (.jar), not a checkpoint</source>
        <translation>is a Java archive (.jar), not a checkpoint</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a Python wheel, not a checkpoint; {unpack}</source>
        <translation>is a Python wheel, not a checkpoint; {unpack}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a Python package, not a checkpoint; {unpack}</source>
        <translation>is a Python package, not a checkpoint; {unpack}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a Core ML package, not a PyTorch checkpoint</source>
        <translation>is a Core ML package, not a PyTorch checkpoint</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a zip archive with an ONNX model in it; {unpack}</source>
        <translation>is a zip archive with an ONNX model in it; {unpack}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a zip archive with a TensorFlow model in it; {unpack}</source>
        <translation>is a zip archive with a TensorFlow model in it; {unpack}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a zip archive with checkpoints in it; {unpack}</source>
        <translation>is a zip archive with checkpoints in it; {unpack}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/source.py"/>
        <source>has no bytes in the file</source>
        <translation>has no bytes in the file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/source.py"/>
        <source>does not inflate ({error})</source>
        <translation>does not inflate ({error})</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/source.py"/>
        <source>inflates to {count} bytes instead of {bytes}</source>
        <translation>inflates to {count} bytes instead of {bytes}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/storages.py"/>
        <source>its persistent id is that of no storage</source>
        <translation>its persistent id is that of no storage</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/storages.py"/>
        <source>its storage key is no text</source>
        <translation>its storage key is no text</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/storages.py"/>
        <source>its bytes ({name}) are not in the file</source>
        <translation>its bytes ({name}) are not in the file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/storages.py"/>
        <source>its storage has {bytes} bytes, but the file holds only {bytes2} of them ({name})</source>
        <translation>its storage has {bytes} bytes, but the file holds only {bytes2} of them ({name})</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/storages.py"/>
        <source>{name} holds {bytes} bytes that no tensor can reach</source>
        <translation>{name} holds {bytes} bytes that no tensor can reach</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/storages.py"/>
        <source>a meta storage has no bytes</source>
        <translation>a meta storage has no bytes</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/storages.py"/>
        <source>its storage view is none that torch writes</source>
        <translation>its storage view is none that torch writes</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/storages.py"/>
        <source>its storage view reaches byte {start} of {bytes}</source>
        <translation>its storage view reaches byte {start} of {bytes}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/storages.py"/>
        <source>more than {pickle_bytes} bytes of torch files lie within the pickle (the pickle budget)</source>
        <translation>more than {pickle_bytes} bytes of torch files lie within the pickle (the pickle budget)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/suspicions.py"/>
        <source>refers to {name}, which can run code when the file is loaded</source>
        <translation>refers to {name}, which can run code when the file is loaded</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/suspicions.py"/>
        <source>uses classes of other packages ({packages}); they are shown without them</source>
        <translation>uses classes of other packages ({packages}); they are shown without them</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/archive.py"/>
        <source>record {name} does not have its recorded checksum</source>
        <translation>record {name} does not have its recorded checksum</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/archive.py"/>
        <source>record {name}</source>
        <translation>record {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/archive.py"/>
        <source>byte order</source>
        <translation>byte order</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/archive.py"/>
        <source>archive folder</source>
        <translation>archive folder</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/archive.py"/>
        <source>archive version</source>
        <translation>archive version</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/archive.py"/>
        <source>format version</source>
        <translation>format version</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/archive.py"/>
        <source>serialization id</source>
        <translation>serialization id</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/archive.py"/>
        <source>Python version</source>
        <translation>Python version</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/archive.py"/>
        <source>is a zip archive, but not one of torch's (it holds no data.pkl)</source>
        <translation>is a zip archive, but not one of torch's (it holds no data.pkl)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/archive.py"/>
        <source>holds {wanted} in more than one folder, so that readers may differ</source>
        <translation>holds {wanted} in more than one folder, so that readers may differ</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/archive_oddities.py"/>
        <source>its byte order is written as {text}, which torch refuses; it is read as {order}</source>
        <translation>its byte order is written as {text}, which torch refuses; it is read as {order}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/archive_oddities.py"/>
        <source>record {name} holds {text} instead of a number, which torch refuses</source>
        <translation>record {name} holds {text} instead of a number, which torch refuses</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/archive_oddities.py"/>
        <source>torch takes record {name} for {known}, as it does not mind the case of letters</source>
        <translation>torch takes record {name} for {known}, as it does not mind the case of letters</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/archive_oddities.py"/>
        <source>record {name} lies outside of the folder {folder}, which torch refuses</source>
        <translation>record {name} lies outside of the folder {folder}, which torch refuses</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/archive_oddities.py"/>
        <source>holds no record of its version, without which torch refuses it</source>
        <translation>holds no record of its version, without which torch refuses it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/archive_oddities.py"/>
        <source>its version is written as {text}, which is no number; torch refuses it</source>
        <translation>its version is written as {text}, which is no number; torch refuses it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/archive_oddities.py"/>
        <source>its version is {version}; torch reads 1 to {newest}</source>
        <translation>its version is {version}; torch reads 1 to {newest}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/model_json.py"/>
        <source>its model.json describes no main module</source>
        <translation>its model.json describes no main module</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/model_json.py"/>
        <source>is nested too deeply (the depth budget)</source>
        <translation>is nested too deeply (the depth budget)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/model_json.py"/>
        <source>is numbered beyond the archive's list</source>
        <translation>is numbered beyond the archive's list</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/model_json.py"/>
        <source>its bytes are not in the file</source>
        <translation>its bytes are not in the file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/model_json.py"/>
        <source>its sizes are no list</source>
        <translation>its sizes are no list</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/model_json.py"/>
        <source>its sizes are no numbers</source>
        <translation>its sizes are no numbers</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/script_code.py"/>
        <source>has more than {pickle_bytes} bytes of code (the pickle budget)</source>
        <translation>has more than {pickle_bytes} bytes of code (the pickle budget)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/torchscript.py"/>
        <source>the file keeps its shape, not its bytes</source>
        <translation>the file keeps its shape, not its bytes</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/torchscript.py"/>
        <source>its model.json is too large</source>
        <translation>its model.json is too large</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/torchscript.py"/>
        <source>its model.json is not valid JSON</source>
        <translation>its model.json is not valid JSON</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/torchscript.py"/>
        <source>its model.json describes no module</source>
        <translation>its model.json describes no module</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/torchscript.py"/>
        <source>its pickle holds no module</source>
        <translation>its pickle holds no module</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/zip_salvage.py"/>
        <source>{error}; {count} of {count2} storages are whole</source>
        <translation>{error}; {count} of {count2} storages are whole</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/zip_salvage.py"/>
        <source>is packed</source>
        <translation>is packed</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/leftovers.py"/>
        <source>is no temporary file of a save</source>
        <translation>is no temporary file of a save</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/leftovers.py"/>
        <source>cannot be removed: it is gone, or another program writes it</source>
        <translation>cannot be removed: it is gone, or another program writes it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/leftovers.py"/>
        <source>cannot be removed: another file has taken its place</source>
        <translation>cannot be removed: another file has taken its place</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/leftovers.py"/>
        <source>cannot be removed</source>
        <translation>cannot be removed</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/out.py"/>
        <source>writing</source>
        <translation>writing</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/out.py"/>
        <source>came to {position} bytes while it was computed, but {bytes} are needed</source>
        <translation>came to {position} bytes while it was computed, but {bytes} are needed</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/system.py"/>
        <source>cannot be saved</source>
        <translation>cannot be saved</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/system.py"/>
        <source>free some space or choose another disk</source>
        <translation>free some space or choose another disk</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/system.py"/>
        <source>choose another folder</source>
        <translation>choose another folder</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/system.py"/>
        <source>choose a disk that takes files of this size</source>
        <translation>choose a disk that takes files of this size</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/system.py"/>
        <source>the disk may be failing, choose another one</source>
        <translation>the disk may be failing, choose another one</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/system.py"/>
        <source>there is no such folder, choose another one</source>
        <translation>there is no such folder, choose another one</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/system.py"/>
        <source>its folder is gone, choose another one</source>
        <translation>its folder is gone, choose another one</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/system.py"/>
        <source>choose a shorter name</source>
        <translation>choose a shorter name</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/system.py"/>
        <source>another program uses it, close it there</source>
        <translation>another program uses it, close it there</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/system.py"/>
        <source>its disk is gone, choose another one</source>
        <translation>its disk is gone, choose another one</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/system.py"/>
        <source>try again or choose another place</source>
        <translation>try again or choose another place</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/system.py"/>
        <source>{what} ({said}); nothing was changed, {advice}</source>
        <translation>{what} ({said}); nothing was changed, {advice}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/system.py"/>
        <source>cannot be saved, {missing} bytes are missing on its disk ({needed} are needed, {free} are free); nothing was changed, {advice}</source>
        <translation>cannot be saved, {missing} bytes are missing on its disk ({needed} are needed, {free} are free); nothing was changed, {advice}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/system.py"/>
        <source>is in use by another program that has locked it; close it there and save again</source>
        <translation>is in use by another program that has locked it; close it there and save again</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/target.py"/>
        <source>cannot be saved: no file can have this name here, choose another one</source>
        <translation>cannot be saved: no file can have this name here, choose another one</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/target.py"/>
        <source>cannot be saved: the link leads back to itself, choose another name</source>
        <translation>cannot be saved: the link leads back to itself, choose another name</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/target.py"/>
        <source>cannot be saved: there is a folder in its place, choose another name</source>
        <translation>cannot be saved: there is a folder in its place, choose another name</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/target.py"/>
        <source>cannot be saved: what lies in its place is no regular file, choose another name</source>
        <translation>cannot be saved: what lies in its place is no regular file, choose another name</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/target.py"/>
        <source>is write-protected; allow changes to it, or save under another name</source>
        <translation>is write-protected; allow changes to it, or save under another name</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/target.py"/>
        <source>the file had {st_nlink} names (hard links), and the others keep the old content</source>
        <translation>the file had {st_nlink} names (hard links), and the others keep the old content</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/target.py"/>
        <source>changed on disk while it was being saved; nothing was changed, save under another name</source>
        <translation>changed on disk while it was being saved; nothing was changed, save under another name</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/target.py"/>
        <source>its folder could not be flushed to disk ({said}), a power failure now could undo the save</source>
        <translation>its folder could not be flushed to disk ({said}), a power failure now could undo the save</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_pickle.py"/>
        <source>a part cannot be read, or its bytes are missing, so it cannot be written again</source>
        <translation>a part cannot be read, or its bytes are missing, so it cannot be written again</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_pickle.py"/>
        <source>{n} parts cannot be read, or their bytes are missing, so they cannot be written again</source>
        <translation>{n} parts cannot be read, or their bytes are missing, so they cannot be written again</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_pickle.py"/>
        <source>an object refers to {names}, which a loader of the file would import and may call</source>
        <translation>an object refers to {names}, which a loader of the file would import and may call</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_pickle.py"/>
        <source>{n} objects refer to {names}, which a loader of the file would import and may call</source>
        <translation>{n} objects refer to {names}, which a loader of the file would import and may call</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_pickle.py"/>
        <source>a part of a TorchScript archive ({names}) has no place in a pickle</source>
        <translation>a part of a TorchScript archive ({names}) has no place in a pickle</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_pickle.py"/>
        <source>{n} parts of a TorchScript archive ({names}) have no place in a pickle</source>
        <translation>{n} parts of a TorchScript archive ({names}) have no place in a pickle</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>an entry holds tensors in a container of its own, and safetensors files have one level of names</source>
        <translation>an entry holds tensors in a container of its own, and safetensors files have one level of names</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>{n} entries hold tensors in containers of their own, and safetensors files have one level of names</source>
        <translation>{n} entries hold tensors in containers of their own, and safetensors files have one level of names</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>an entry is no tensor ({names}), and safetensors files hold nothing else but texts</source>
        <translation>an entry is no tensor ({names}), and safetensors files hold nothing else but texts</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>{n} entries are no tensors ({names}), and safetensors files hold nothing else but texts</source>
        <translation>{n} entries are no tensors ({names}), and safetensors files hold nothing else but texts</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>an entry is an object of a class, which no safetensors file holds ({names})</source>
        <translation>an entry is an object of a class, which no safetensors file holds ({names})</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>{n} entries are objects of classes, which no safetensors file holds ({names})</source>
        <translation>{n} entries are objects of classes, which no safetensors file holds ({names})</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>an entry cannot be read</source>
        <translation>an entry cannot be read</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>{n} entries cannot be read</source>
        <translation>{n} entries cannot be read</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>a tensor has elements that safetensors files do not know ({names})</source>
        <translation>a tensor has elements that safetensors files do not know ({names})</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>{n} tensors have elements that safetensors files do not know ({names})</source>
        <translation>{n} tensors have elements that safetensors files do not know ({names})</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>a tensor does not lie in plain rows, as safetensors files need it ({names})</source>
        <translation>a tensor does not lie in plain rows, as safetensors files need it ({names})</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>{n} tensors do not lie in plain rows, as safetensors files need it ({names})</source>
        <translation>{n} tensors do not lie in plain rows, as safetensors files need it ({names})</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>a name is no text, or __metadata__, or not all of it is Unicode; safetensors files cannot hold it</source>
        <translation>a name is no text, or __metadata__, or not all of it is Unicode; safetensors files cannot hold it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>{n} names are no texts, or __metadata__, or not all Unicode; safetensors files cannot hold them</source>
        <translation>{n} names are no texts, or __metadata__, or not all Unicode; safetensors files cannot hold them</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>a name would be there twice</source>
        <translation>a name would be there twice</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>{n} names would be there twice</source>
        <translation>{n} names would be there twice</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>a tensor is another one under a second name, and safetensors files hold each tensor for itself</source>
        <translation>a tensor is another one under a second name, and safetensors files hold each tensor for itself</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>{n} tensors are others under second names, and safetensors files hold each tensor for itself</source>
        <translation>{n} tensors are others under second names, and safetensors files hold each tensor for itself</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>a tensor shares a part of its bytes with others, and safetensors files hold each tensor for itself</source>
        <translation>a tensor shares a part of its bytes with others, and safetensors files hold each tensor for itself</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>{n} tensors share parts of their bytes with others, and safetensors files hold each tensor for itself</source>
        <translation>{n} tensors share parts of their bytes with others, and safetensors files hold each tensor for itself</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>one tensor</source>
        <translation>one tensor</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>one {type_name}</source>
        <translation>one {type_name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>make its state_dict the whole file first</source>
        <translation>make its state_dict the whole file first</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>put it into a dict first</source>
        <translation>put it into a dict first</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>the file is {what}, and safetensors files hold tensors by name; {advice}</source>
        <translation>the file is {what}, and safetensors files hold tensors by name; {advice}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>has more than {nodes} entries under all their names</source>
        <translation>has more than {nodes} entries under all their names</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>not kept: what stands beside the entries ({beside})</source>
        <translation>not kept: what stands beside the entries ({beside})</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>not kept: classes, attributes and requires_grad of {plain} tensors</source>
        <translation>not kept: classes, attributes and requires_grad of {plain} tensors</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/metadata_text.py"/>
        <source>takes more than {longest} characters as text; leave it out instead</source>
        <translation>takes more than {longest} characters as text; leave it out instead</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/changing.py"/>
        <source>needs a header of {count} bytes, but its place takes {room}; save it as a new file instead</source>
        <translation>needs a header of {count} bytes, but its place takes {room}; save it as a new file instead</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/changing.py"/>
        <source>has no safetensors header</source>
        <translation>has no safetensors header</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/changing.py"/>
        <source>could neither be changed nor be changed back ({said}); open it again to repair it, and keep {basename} beside it</source>
        <translation>could neither be changed nor be changed back ({said}); open it again to repair it, and keep {basename} beside it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/compacting.py"/>
        <source>was not written as it is; nothing was changed</source>
        <translation>was not written as it is; nothing was changed</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/journal.py"/>
        <source>cannot be looked at ({said})</source>
        <translation>cannot be looked at ({said})</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/journal.py"/>
        <source>would change {count} bytes at once, more than can be written down first; save it as a new file instead</source>
        <translation>would change {count} bytes at once, more than can be written down first; save it as a new file instead</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/journal.py"/>
        <source>the journal beside it is a link, which no save leaves; remove it</source>
        <translation>the journal beside it is a link, which no save leaves; remove it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/journal.py"/>
        <source>is too long for a journal; remove it</source>
        <translation>is too long for a journal; remove it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/journal.py"/>
        <source>{basename} beside it could not be removed ({said}) and is of no use any more</source>
        <translation>{basename} beside it could not be removed ({said}) and is of no use any more</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/recovery.py"/>
        <source>cannot be repaired</source>
        <translation>cannot be repaired</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/recovery.py"/>
        <source>there is nothing to repair</source>
        <translation>there is nothing to repair</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/recovery.py"/>
        <source>the file is as before the interrupted save</source>
        <translation>the file is as before the interrupted save</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/recovery.py"/>
        <source>the interrupted save was complete</source>
        <translation>the interrupted save was complete</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/recovery.py"/>
        <source>another program is changing the file right now; wait until it has finished</source>
        <translation>another program is changing the file right now; wait until it has finished</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/recovery.py"/>
        <source>was changed by another program after a save within it was interrupted; if it is as it should be, remove {basename} beside it</source>
        <translation>was changed by another program after a save within it was interrupted; if it is as it should be, remove {basename} beside it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/recovery.py"/>
        <source>a save within the file was interrupted; repair it to have it as it was before</source>
        <translation>a save within the file was interrupted; repair it to have it as it was before</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/recovery.py"/>
        <source>a save within the file was interrupted, and the file is whole</source>
        <translation>a save within the file was interrupted, and the file is whole</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/zip_append.py"/>
        <source>counts its zip records from behind other bytes and cannot be changed in place; save it as a new file instead</source>
        <translation>counts its zip records from behind other bytes and cannot be changed in place; save it as a new file instead</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/zip_append.py"/>
        <source>is not there to be dropped</source>
        <translation>is not there to be dropped</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/zip_append.py"/>
        <source>has a damaged zip directory and cannot be changed in place</source>
        <translation>has a damaged zip directory and cannot be changed in place</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/again.py"/>
        <source>a {name} is none of the things that a pickle holds</source>
        <translation>a {name} is none of the things that a pickle holds</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/again.py"/>
        <source>it refers to something outside the file</source>
        <translation>it refers to something outside the file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/again.py"/>
        <source>how {type_name} is made is known only in the file that it was opened from</source>
        <translation>how {type_name} is made is known only in the file that it was opened from</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/again.py"/>
        <source>a tensor made by {name} cannot be written with other numbers</source>
        <translation>a tensor made by {name} cannot be written with other numbers</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/anew.py"/>
        <source>it has no storage</source>
        <translation>it has no storage</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/anew.py"/>
        <source>how a {type_name} is made is known only in the file that it was opened from</source>
        <translation>how a {type_name} is made is known only in the file that it was opened from</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/anew.py"/>
        <source>a tensor of layout {layout} cannot be written anew</source>
        <translation>a tensor of layout {layout} cannot be written anew</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/anew.py"/>
        <source>an array of {dtype} cannot be written</source>
        <translation>an array of {dtype} cannot be written</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/anew.py"/>
        <source>an array of {bytes} bytes is too large for a pickle</source>
        <translation>an array of {bytes} bytes is too large for a pickle</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/opcodes.py"/>
        <source>holds a text of more than 4 GiB</source>
        <translation>holds a text of more than 4 GiB</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/opcodes.py"/>
        <source>a {name} is no plain value</source>
        <translation>a {name} is no plain value</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/opcodes.py"/>
        <source>names a class with a line break in it</source>
        <translation>names a class with a line break in it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/pickled.py"/>
        <source>is a nested tensor, and the stream of torch before 1.6 holds none</source>
        <translation>is a nested tensor, and the stream of torch before 1.6 holds none</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/pickled.py"/>
        <source>is a storage without a type, and the stream of torch before 1.6 holds none</source>
        <translation>is a storage without a type, and the stream of torch before 1.6 holds none</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/pickled.py"/>
        <source>has no bytes, and the stream of torch before 1.6 holds all: {missing}</source>
        <translation>has no bytes, and the stream of torch before 1.6 holds all: {missing}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/program.py"/>
        <source>it uses the pickle extension code {name}, which stands for a name outside the file</source>
        <translation>it uses the pickle extension code {name}, which stands for a name outside the file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/program.py"/>
        <source>its bytes are missing: {missing}</source>
        <translation>its bytes are missing: {missing}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/records.py"/>
        <source>its storage belongs to another file</source>
        <translation>its storage belongs to another file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/values.py"/>
        <source>it refers to {type_name}, an unknown {kind} that is kept only when you say so</source>
        <translation>it refers to {type_name}, an unknown {kind} that is kept only when you say so</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/values.py"/>
        <source>it is broken: {reason}</source>
        <translation>it is broken: {reason}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/values.py"/>
        <source>function</source>
        <translation>function</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/values.py"/>
        <source>class</source>
        <translation>class</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/values.py"/>
        <source>a {type_name} cannot be written with other content</source>
        <translation>a {type_name} cannot be written with other content</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/values.py"/>
        <source>a {type_name} cannot be written</source>
        <translation>a {type_name} cannot be written</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/safetensors_writer.py"/>
        <source>safetensors files hold tensors by name, and this is none of that kind</source>
        <translation>safetensors files hold tensors by name, and this is none of that kind</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/safetensors_writer.py"/>
        <source>cannot be kept in a safetensors file</source>
        <translation>cannot be kept in a safetensors file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/safetensors_writer.py"/>
        <source>would need a header of {count} bytes, and readers take {header_bytes}</source>
        <translation>would need a header of {count} bytes, and readers take {header_bytes}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/shard_sets.py"/>
        <source>cannot be saved: {count} sets of shards lie there already</source>
        <translation>cannot be saved: {count} sets of shards lie there already</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/sharded_writer.py"/>
        <source>a shard needs at least one byte</source>
        <translation>a shard needs at least one byte</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/sharded_writer.py"/>
        <source>a name is needed in front of the suffix</source>
        <translation>a name is needed in front of the suffix</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/sharded_writer.py"/>
        <source>would come to {count} files, more than {most}; choose larger shards</source>
        <translation>would come to {count} files, more than {most}; choose larger shards</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/sharded_writer.py"/>
        <source>a file of an earlier save was not deleted ({name})</source>
        <translation>a file of an earlier save was not deleted ({name})</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/sharded_writer.py"/>
        <source>{count} files of an earlier save were not deleted ({name}, ...)</source>
        <translation>{count} files of an earlier save were not deleted ({name}, ...)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/zip_writer.py"/>
        <source>has a name of {count} bytes, but a zip archive takes at most {longest_name}</source>
        <translation>has a name of {count} bytes, but a zip archive takes at most {longest_name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/zip_writer.py"/>
        <source>record {name}...</source>
        <translation>record {name}...</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_end.py"/>
        <source>is cut short: its zip directory is missing (the file ends at byte {size})</source>
        <translation>is cut short: its zip directory is missing (the file ends at byte {size})</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_end.py"/>
        <source>has two zip end records, and readers disagree about which one counts</source>
        <translation>has two zip end records, and readers disagree about which one counts</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_end.py"/>
        <source>trailing bytes: {size} bytes lie after the zip archive</source>
        <translation>trailing bytes: {size} bytes lie after the zip archive</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_end.py"/>
        <source>the zip archive's comment is cut short</source>
        <translation>the zip archive's comment is cut short</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_end.py"/>
        <source>is one part of a zip archive that was split over several files</source>
        <translation>is one part of a zip archive that was split over several files</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_end.py"/>
        <source>has a zip64 locator that leads to no zip64 end record</source>
        <translation>has a zip64 locator that leads to no zip64 end record</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_end.py"/>
        <source>has two zip end records that contradict each other</source>
        <translation>has two zip end records that contradict each other</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_end.py"/>
        <source>has a zip end record whose directory ({bytes} bytes at byte {offset}) does not lie before it</source>
        <translation>has a zip end record whose directory ({bytes} bytes at byte {offset}) does not lie before it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_end.py"/>
        <source>has {shift} bytes between its zip directory and the end record</source>
        <translation>has {shift} bytes between its zip directory and the end record</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_end.py"/>
        <source>has a zip end record, but no directory at byte {offset}</source>
        <translation>has a zip end record, but no directory at byte {offset}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_end.py"/>
        <source>has a zip directory of no records that is not empty</source>
        <translation>has a zip directory of no records that is not empty</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>reading the zip directory</source>
        <translation>reading the zip directory</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>has a zip directory of {bytes} bytes, but its {records} records take {place}</source>
        <translation>has a zip directory of {bytes} bytes, but its {records} records take {place}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>has a damaged zip directory: record {index} of {records} is not there</source>
        <translation>has a damaged zip directory: record {index} of {records} is not there</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>is encrypted; unpack the archive with its password first</source>
        <translation>is encrypted; unpack the archive with its password first</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>lies in another part of a zip archive that was split over several files</source>
        <translation>lies in another part of a zip archive that was split over several files</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>is deflated to no bytes at all, though it is not empty</source>
        <translation>is deflated to no bytes at all, though it is not empty</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>is packed with method {method}; only stored and deflated records can be read</source>
        <translation>is packed with method {method}; only stored and deflated records can be read</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>is stored, but its packed and unpacked sizes differ</source>
        <translation>is stored, but its packed and unpacked sizes differ</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>is larger than 4 GiB, but its zip64 sizes are missing</source>
        <translation>is larger than 4 GiB, but its zip64 sizes are missing</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>has a NUL character in its name, where readers disagree about its end</source>
        <translation>has a NUL character in its name, where readers disagree about its end</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>appears twice in the zip directory</source>
        <translation>appears twice in the zip directory</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>differs only in case from record {seen}</source>
        <translation>differs only in case from record {seen}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>shares bytes with record {name}</source>
        <translation>shares bytes with record {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>reaches into the zip directory</source>
        <translation>reaches into the zip directory</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>lies at byte {header}, not before the zip directory</source>
        <translation>lies at byte {header}, not before the zip directory</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>has no local header at byte {header}</source>
        <translation>has no local header at byte {header}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>has a local header that contradicts the zip directory</source>
        <translation>has a local header that contradicts the zip directory</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>has {bytes} bytes by the zip directory, but {wide} by its local header</source>
        <translation>has {bytes} bytes by the zip directory, but {wide} by its local header</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zips.py"/>
        <source>has {records} zip records, more than the limit of {records2}</source>
        <translation>has {records} zip records, more than the limit of {records2}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zips.py"/>
        <source>has a zip directory of {bytes} bytes, more than the limit of {index_bytes}</source>
        <translation>has a zip directory of {bytes} bytes, more than the limit of {index_bytes}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zips.py"/>
        <source>record {name} has a name that leads out of the archive as a path</source>
        <translation>record {name} has a name that leads out of the archive as a path</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zips.py"/>
        <source>{first} bytes lie before the first zip record</source>
        <translation>{first} bytes lie before the first zip record</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zips.py"/>
        <source>{unclaimed} bytes between the zip records belong to none of them</source>
        <translation>{unclaimed} bytes between the zip records belong to none of them</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zips.py"/>
        <source>has {bytes} bytes, more than the limit of {pickle_bytes}</source>
        <translation>has {bytes} bytes, more than the limit of {pickle_bytes}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zips.py"/>
        <source>would grow from {packed_nbytes} to {bytes} bytes, more than the limit of {inflate_ratio} times</source>
        <translation>would grow from {packed_nbytes} to {bytes} bytes, more than the limit of {inflate_ratio} times</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zips.py"/>
        <source>inflates to {count} bytes, but {promised} are promised</source>
        <translation>inflates to {count} bytes, but {promised} are promised</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zips.py"/>
        <source>inflates to more than {count} bytes, but {promised} are promised</source>
        <translation>inflates to more than {count} bytes, but {promised} are promised</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_dialog.py"/>
        <source>the other file is not open any more</source>
        <translation>the other file is not open any more</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/remembering/keeper.py"/>
        <source>the session cannot be kept</source>
        <translation>the session cannot be kept</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/recovery.py"/>
        <source>unsaved edits cannot be kept aside ({reason})</source>
        <translation>unsaved edits cannot be kept aside ({reason})</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/session/jobs.py"/>
        <source>a fault in this program stopped the work ({fault})</source>
        <translation>a fault in this program stopped the work ({fault})</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/disk.py"/>
        <source>something else is in the place of the file</source>
        <translation>something else is in the place of the file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/disk.py"/>
        <source>the file is too large</source>
        <translation>the file is too large</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/store.py"/>
        <source>the file is damaged</source>
        <translation>the file is damaged</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/exporting/exporting.py"/>
        <source>there is no picture to save</source>
        <translation>there is no picture to save</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/aligning/aligning.py"/>
        <source>a rule is no regular expression ({error})</source>
        <translation>a rule is no regular expression ({error})</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/aligning/aligning.py"/>
        <source>a rule's replacement does not fit ({error})</source>
        <translation>a rule's replacement does not fit ({error})</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/aligning/rules.py"/>
        <source>the replacement does not fit: {error}</source>
        <translation>the replacement does not fit: {error}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/aligning/rules.py"/>
        <source>no regular expression: {error}</source>
        <translation>no regular expression: {error}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/comparing.py"/>
        <source>names</source>
        <translation>names</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/comparing.py"/>
        <source>an entry that was brought together with another is not there any more</source>
        <translation>an entry that was brought together with another is not there any more</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/merging/blend_preview.py"/>
        <source>some of the numbers cannot be read: {error}</source>
        <translation>some of the numbers cannot be read: {error}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/merging/merging.py"/>
        <source>it goes by another name on the other side</source>
        <translation>it goes by another name on the other side</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/merging/merging.py"/>
        <source>its place is taken by another entry</source>
        <translation>its place is taken by another entry</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/merging/merging.py"/>
        <source>it is a part of {kind} and cannot be copied by itself</source>
        <translation>it is a part of {kind} and cannot be copied by itself</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/merging/merging.py"/>
        <source>it lies in {kind}, which can only be copied as a whole</source>
        <translation>it lies in {kind}, which can only be copied as a whole</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/merging/merging.py"/>
        <source>on one side only</source>
        <translation>on one side only</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/merging/merging.py"/>
        <source>no tensor</source>
        <translation>no tensor</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/pair/held.py"/>
        <source>the shapes of the two differ: {shape} and {shape2}</source>
        <translation>the shapes of the two differ: {shape} and {shape2}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/pair/looking.py"/>
        <source>its numbers are complex, and a LoRA is not</source>
        <translation>its numbers are complex, and a LoRA is not</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/reporting/html_report.py"/>
        <source>pictures</source>
        <translation>pictures</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/reporting/reports.py"/>
        <source>the name of a report ends in {endings}</source>
        <translation>the name of a report ends in {endings}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/reporting/writing.py"/>
        <source>cannot be saved: there is no such folder</source>
        <translation>cannot be saved: there is no such folder</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/reporting/writing.py"/>
        <source>cannot be saved: its folder is write-protected</source>
        <translation>cannot be saved: its folder is write-protected</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/reporting/writing.py"/>
        <source>is one of the files that are compared; the report needs a file of its own</source>
        <translation>is one of the files that are compared; the report needs a file of its own</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/casting.py"/>
        <source>looking through</source>
        <translation>looking through</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/presets.py"/>
        <source>Optimizer state</source>
        <translation>Optimizer state</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/presets.py"/>
        <source>Learning-rate schedulers</source>
        <translation>Learning-rate schedulers</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/presets.py"/>
        <source>EMA copy of the weights</source>
        <translation>EMA copy of the weights</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/presets.py"/>
        <source>Everything but the weights</source>
        <translation>Everything but the weights</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/presets.py"/>
        <source>there is no preset {name} (there is {labels})</source>
        <translation>there is no preset {name} (there is {labels})</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/presets.py"/>
        <source>the EMA copy is all the weights that it has</source>
        <translation>the EMA copy is all the weights that it has</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/presets.py"/>
        <source>there is nothing of the kind in it: {labels}</source>
        <translation>there is nothing of the kind in it: {labels}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/presets.py"/>
        <source>there is no group of weights in it</source>
        <translation>there is no group of weights in it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/presets.py"/>
        <source>it holds nothing but weights</source>
        <translation>it holds nothing but weights</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>bytes are written as hexadecimal digits</source>
        <translation>bytes are written as hexadecimal digits</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>a key is text, a number, true, false, null, {&quot;bytes&quot;: &quot;00ff&quot;} or {&quot;tuple&quot;: [...]}</source>
        <translation>a key is text, a number, true, false, null, {&quot;bytes&quot;: &quot;00ff&quot;} or {&quot;tuple&quot;: [...]}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>a path is a list of keys, such as [&quot;model&quot;, &quot;conv1.weight&quot;]</source>
        <translation>a path is a list of keys, such as [&quot;model&quot;, &quot;conv1.weight&quot;]</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>a list of paths is wanted, each a list of keys</source>
        <translation>a list of paths is wanted, each a list of keys</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>a selection is a list of paths or {&quot;glob&quot;: &quot;*.weight&quot;}</source>
        <translation>a selection is a list of paths or {&quot;glob&quot;: &quot;*.weight&quot;}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>a text is wanted</source>
        <translation>a text is wanted</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>true or false is wanted</source>
        <translation>true or false is wanted</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>a place is a whole number from 0, or null for the end</source>
        <translation>a place is a whole number from 0, or null for the end</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>a whole number from 0 is wanted</source>
        <translation>a whole number from 0 is wanted</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>one of auto, path and key is wanted</source>
        <translation>one of auto, path and key is wanted</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>one of {fills} is wanted</source>
        <translation>one of {fills} is wanted</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>elements are a list such as [[[0, 1], 3.5], ...]</source>
        <translation>elements are a list such as [[[0, 1], 3.5], ...]</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>an element is its index and its number, such as [[0, 1], 3.5]</source>
        <translation>an element is its index and its number, such as [[0, 1], 3.5]</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>an element's number is a number, true, false, or [real, imaginary]</source>
        <translation>an element's number is a number, true, false, or [real, imaginary]</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>a list of classes is wanted</source>
        <translation>a list of classes is wanted</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>a class is {&quot;class&quot;: &quot;Net&quot;, &quot;parameters&quot;: [&quot;weight&quot;], &quot;buffers&quot;: []}</source>
        <translation>a class is {&quot;class&quot;: &quot;Net&quot;, &quot;parameters&quot;: [&quot;weight&quot;], &quot;buffers&quot;: []}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>entries are a list of paths or of {&quot;from&quot;: [...], &quot;to&quot;: [...]}, or {&quot;glob&quot;: &quot;*.weight&quot;}</source>
        <translation>entries are a list of paths or of {&quot;from&quot;: [...], &quot;to&quot;: [...]}, or {&quot;glob&quot;: &quot;*.weight&quot;}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>a share is a number such as 0.5</source>
        <translation>a share is a number such as 0.5</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipes.py"/>
        <source>a recipe is a JSON object such as {&quot;version&quot;: 1, &quot;edits&quot;: [...]}</source>
        <translation>a recipe is a JSON object such as {&quot;version&quot;: 1, &quot;edits&quot;: [...]}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipes.py"/>
        <source>the recipe's version is {whole}; this program reads version {version}</source>
        <translation>the recipe's version is {whole}; this program reads version {version}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipes.py"/>
        <source>a recipe has no field {unknown}</source>
        <translation>a recipe has no field {unknown}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipes.py"/>
        <source>the edits of a recipe are a list</source>
        <translation>the edits of a recipe are a list</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipes.py"/>
        <source>the steps of a recipe are counts of edits that add up to all of them</source>
        <translation>the steps of a recipe are counts of edits that add up to all of them</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipes.py"/>
        <source>has {size} bytes, too many for a recipe</source>
        <translation>has {size} bytes, too many for a recipe</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipes.py"/>
        <source>is no recipe: it is not text in UTF-8</source>
        <translation>is no recipe: it is not text in UTF-8</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipes.py"/>
        <source>the recipe is nested too deeply</source>
        <translation>the recipe is nested too deeply</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipes.py"/>
        <source>the recipe is no JSON: {error}</source>
        <translation>the recipe is no JSON: {error}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipes.py"/>
        <source>{name} stands there twice</source>
        <translation>{name} stands there twice</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipes.py"/>
        <source>edit {number} is no object with a name, such as {&quot;edit&quot;: &quot;drop&quot;, ...}</source>
        <translation>edit {number} is no object with a name, such as {&quot;edit&quot;: &quot;drop&quot;, ...}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipes.py"/>
        <source>edit {number}: there is no edit {name} (there is {kinds})</source>
        <translation>edit {number}: there is no edit {name} (there is {kinds})</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipes.py"/>
        <source>no field</source>
        <translation>no field</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipes.py"/>
        <source>edit {number}: {name} has no field {field} (it has {known})</source>
        <translation>edit {number}: {name} has no field {field} (it has {known})</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipes.py"/>
        <source>edit {number}: {name} lacks the field {field}</source>
        <translation>edit {number}: {name} lacks the field {field}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipes.py"/>
        <source>edit {number}: {field}: {error}</source>
        <translation>edit {number}: {field}: {error}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/repairs.py"/>
        <source>strip “{old}”</source>
        <translation>strip “{old}”</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/repairs.py"/>
        <source>add “{new}”</source>
        <translation>add “{new}”</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/repairs.py"/>
        <source>strip “{wrapper}” everywhere</source>
        <translation>strip “{wrapper}” everywhere</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/repairs.py"/>
        <source>{what} in {path}</source>
        <translation>{what} in {path}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/rescue.py"/>
        <source>Lightning's state_dict</source>
        <translation>Lightning's state_dict</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/rescue.py"/>
        <source>it holds no module that was saved whole, and no Lightning checkpoint</source>
        <translation>it holds no module that was saved whole, and no Lightning checkpoint</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/rescue.py"/>
        <source>module</source>
        <translation>module</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/rescue.py"/>
        <source>{name} in {path}</source>
        <translation>{name} in {path}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/value_text.py"/>
        <source>line {lineno}, column {colno}: {msg}</source>
        <translation>line {lineno}, column {colno}: {msg}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/value_text.py"/>
        <source>this cannot be read ({error})</source>
        <translation>this cannot be read ({error})</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/value_text.py"/>
        <source>it holds too much to be edited as text</source>
        <translation>it holds too much to be edited as text</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/value_text.py"/>
        <source>it holds a {type_name}, which cannot be edited as text</source>
        <translation>it holds a {type_name}, which cannot be edited as text</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/value_text.py"/>
        <source>it has keys that are no texts</source>
        <translation>it has keys that are no texts</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/loading.py"/>
        <source>rows</source>
        <translation>rows</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/looking/element_text.py"/>
        <source>a number is missing</source>
        <translation>a number is missing</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/looking/element_text.py"/>
        <source>“{text}”: {error}</source>
        <translation>“{text}”: {error}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/looking/element_text.py"/>
        <source>a {dtype} is a number such as 1.5-2i</source>
        <translation>a {dtype} is a number such as 1.5-2i</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/looking/element_text.py"/>
        <source>a {dtype} is a whole number</source>
        <translation>a {dtype} is a whole number</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/looking/element_text.py"/>
        <source>a {dtype} has {size} bits</source>
        <translation>a {dtype} has {size} bits</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/looking/element_text.py"/>
        <source>these bits of a {dtype} cannot be written</source>
        <translation>these bits of a {dtype} cannot be written</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/looking/element_text.py"/>
        <source>there is nothing to paste</source>
        <translation>there is nothing to paste</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/looking/element_text.py"/>
        <source>line {place} has {count} numbers, and line 1 has {count2}</source>
        <translation>line {place} has {count} numbers, and line 1 has {count2}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/looking/element_text.py"/>
        <source>these are {cells} numbers; at most {most_edited} are changed at once</source>
        <translation>these are {cells} numbers; at most {most_edited} are changed at once</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/looking/measuring.py"/>
        <source>shows {count} numbers, more than the {limit} that are looked through (the number budget)</source>
        <translation>shows {count} numbers, more than the {limit} that are looked through (the number budget)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/looking/picturing.py"/>
        <source>is a tensor of layout {layout}, which has no rows and columns of its own; look at its parts</source>
        <translation>is a tensor of layout {layout}, which has no rows and columns of its own; look at its parts</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/looking/sheet_cells.py"/>
        <source>these are {cells} numbers; at most {most_copied} are copied at once</source>
        <translation>these are {cells} numbers; at most {most_copied} are copied at once</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/looking/sheet_cells.py"/>
        <source>cells</source>
        <translation>cells</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/looking/sheet_cells.py"/>
        <source>a block of {count} × {count2} numbers goes beyond the tensor from here</source>
        <translation>a block of {count} × {count2} numbers goes beyond the tensor from here</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/looking/sweeping.py"/>
        <source>{odd} of its bytes are neither 0 nor 1, as those of a bool must be</source>
        <translation>{odd} of its bytes are neither 0 nor 1, as those of a bool must be</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/looking/windows.py"/>
        <source>an index is written as whole numbers, such as 12, 5</source>
        <translation>an index is written as whole numbers, such as 12, 5</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/blending.py"/>
        <source>is no tensor</source>
        <translation>is no tensor</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/computing.py"/>
        <source>has no bytes</source>
        <translation>has no bytes</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/computing.py"/>
        <source>was changed in more than {deepest} ways, one after the other; save the file, then go on</source>
        <translation>was changed in more than {deepest} ways, one after the other; save the file, then go on</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/computing.py"/>
        <source>makes {bytes} bytes instead of {bytes2}</source>
        <translation>makes {bytes} bytes instead of {bytes2}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/computing.py"/>
        <source>cannot be brought into the other byte order, because tensors of different element sizes share it</source>
        <translation>cannot be brought into the other byte order, because tensors of different element sizes share it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/computing.py"/>
        <source>needs {bytes} bytes of a storage that holds {bytes2}</source>
        <translation>needs {bytes} bytes of a storage that holds {bytes2}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/dequantising.py"/>
        <source>it is quantized in a way that is not known ({note})</source>
        <translation>it is quantized in a way that is not known ({note})</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/dequantising.py"/>
        <source>its scale and zero_point are no numbers</source>
        <translation>its scale and zero_point are no numbers</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/dequantising.py"/>
        <source>its zero_point is {zero_point}, which is beyond what a {dtype} can hold</source>
        <translation>its zero_point is {zero_point}, which is beyond what a {dtype} can hold</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/dequantising.py"/>
        <source>its scale is not finite</source>
        <translation>its scale is not finite</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/dequantising.py"/>
        <source>its axis is none of its dimensions</source>
        <translation>its axis is none of its dimensions</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/dequantising.py"/>
        <source>has {shape} channels and a {name} of shape {shape2}</source>
        <translation>has {shape} channels and a {name} of shape {shape2}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/dequantising.py"/>
        <source>its {name} is {dtype}</source>
        <translation>its {name} is {dtype}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/dequantising.py"/>
        <source>its scales and zero points are not all finite</source>
        <translation>its scales and zero points are not all finite</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/dequantising.py"/>
        <source>some of its zero points are beyond what a {dtype} can hold</source>
        <translation>some of its zero points are beyond what a {dtype} can hold</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/library.py"/>
        <source>reads differently from when it was opened; reload it</source>
        <translation>reads differently from when it was opened; reload it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/library.py"/>
        <source>the file changed on disk since it was opened; reload it, or save under another name</source>
        <translation>the file changed on disk since it was opened; reload it, or save under another name</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/opening.py"/>
        <source>{reason} ({pending})</source>
        <translation>{reason} ({pending})</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/opening.py"/>
        <source>{message}: ckpt-browser repair</source>
        <translation>{message}: ckpt-browser repair</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/pieces.py"/>
        <source>has {count} pieces; up to {most} are joined</source>
        <translation>has {count} pieces; up to {most} are joined</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/pieces.py"/>
        <source>piece {number} of it ({shape} at {start}) lies outside of {shape2}</source>
        <translation>piece {number} of it ({shape} at {start}) lies outside of {shape2}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/pieces.py"/>
        <source>its pieces do not make the whole: they hold {held} elements, some of them twice</source>
        <translation>its pieces do not make the whole: they hold {held} elements, some of them twice</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/pieces.py"/>
        <source>its pieces hold {held} elements instead of {numel}</source>
        <translation>its pieces hold {held} elements instead of {numel}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/sparse_parts.py"/>
        <source>stands for {numel} elements, more than can be numbered</source>
        <translation>stands for {numel} elements, more than can be numbered</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/sparse_parts.py"/>
        <source>its values are {dtype}, not {dtype2}</source>
        <translation>its values are {dtype}, not {dtype2}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/sparse_parts.py"/>
        <source>its values of shape {shape} do not fit its indices and its shape</source>
        <translation>its values of shape {shape} do not fit its indices and its shape</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/sparse_parts.py"/>
        <source>its indices of shape {shape} and values of shape {shape2} do not make a tensor of shape {shape3}</source>
        <translation>its indices of shape {shape} and values of shape {shape2} do not make a tensor of shape {shape3}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/sparse_parts.py"/>
        <source>dimension {n}</source>
        <translation>dimension {n}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/sparse_parts.py"/>
        <source>its layout {layout} is not known</source>
        <translation>its layout {layout} is not known</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/sparse_parts.py"/>
        <source>its parts of shapes {shape}, {shape2} and {shape3} do not make a tensor of shape {shape4}</source>
        <translation>its parts of shapes {shape}, {shape2} and {shape3} do not make a tensor of shape {shape4}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/sparse_parts.py"/>
        <source>has {shape} {names} and blocks of {block}×{block2}, which do not fit its shape {shape2}</source>
        <translation>has {shape} {names} and blocks of {block}×{block2}, which do not fit its shape {shape2}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/sparse_parts.py"/>
        <source>its index {wrong} at entry {entry} lies outside of the {size} of {what}</source>
        <translation>its index {wrong} at entry {entry} lies outside of the {size} of {what}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/sparse_parts.py"/>
        <source>its {name} do not grow from 0 to {each}</source>
        <translation>its {name} do not grow from 0 to {each}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/sparse_parts.py"/>
        <source>has {count} entries; up to {most} are put in order</source>
        <translation>has {count} entries; up to {most} are put in order</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/sparse_reading.py"/>
        <source>has several entries in one place, and {dtype} cannot be added up</source>
        <translation>has several entries in one place, and {dtype} cannot be added up</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/tensor_numbers.py"/>
        <source>is a meta tensor: it has a shape and no numbers</source>
        <translation>is a meta tensor: it has a shape and no numbers</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/tensor_numbers.py"/>
        <source>is a negated view of {dtype}, which torch has for floats only</source>
        <translation>is a negated view of {dtype}, which torch has for floats only</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/tensor_numbers.py"/>
        <source>is a nested tensor with gaps between its parts; look at its values instead</source>
        <translation>is a nested tensor with gaps between its parts; look at its values instead</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/tensor_numbers.py"/>
        <source>is a {type_name}, whose own code makes its numbers; look at its parts instead</source>
        <translation>is a {type_name}, whose own code makes its numbers; look at its parts instead</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/tensor_numbers.py"/>
        <source>is spread over several processes, of which this file holds one part ({shape} of {shape2})</source>
        <translation>is spread over several processes, of which this file holds one part ({shape} of {shape2})</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/tensor_parts.py"/>
        <source>its {name} are no plain tensor</source>
        <translation>its {name} are no plain tensor</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/tensor_parts.py"/>
        <source>its {name} are {dtype}, not int64</source>
        <translation>its {name} are {dtype}, not int64</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/tensor_parts.py"/>
        <source>has {numel} {name}; up to {most} are read</source>
        <translation>has {numel} {name}; up to {most} are read</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/building.py"/>
        <source>{factory} names no factory such as package.module:make_model</source>
        <translation>{factory} names no factory such as package.module:make_model</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/building.py"/>
        <source>{folder} is no folder</source>
        <translation>{folder} is no folder</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/building.py"/>
        <source>{factory}: the process that built the model ended by itself with code {code}</source>
        <translation>{factory}: the process that built the model ended by itself with code {code}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/building.py"/>
        <source>{factory}: the process that built the model gave no answer that can be understood</source>
        <translation>{factory}: the process that built the model gave no answer that can be understood</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/building.py"/>
        <source>the model was not built within {patience} seconds</source>
        <translation>the model was not built within {patience} seconds</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/building.py"/>
        <source>the answer is longer than {most} bytes</source>
        <translation>the answer is longer than {most} bytes</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/building.py"/>
        <source>{name} ({kind}) does something of its own while it is loaded, which is not rehearsed</source>
        <translation>{name} ({kind}) does something of its own while it is loaded, which is not rehearsed</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/building.py"/>
        <source>the model</source>
        <translation>the model</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/files.py"/>
        <source>it is only partly readable: {error}</source>
        <translation>it is only partly readable: {error}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/given.py"/>
        <source>cannot be read: {reason}</source>
        <translation>cannot be read: {reason}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/given.py"/>
        <source>the file {message}</source>
        <translation>the file {message}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/given.py"/>
        <source>numbers of {count} of {count2} tensors are missing from the file: {missing}</source>
        <translation>numbers of {count} of {count2} tensors are missing from the file: {missing}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/listing.py"/>
        <source>has {size} bytes, too many for a list of names</source>
        <translation>has {size} bytes, too many for a list of names</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/listing.py"/>
        <source>is no list of names: it is not text in UTF-8</source>
        <translation>is no list of names: it is not text in UTF-8</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/listing.py"/>
        <source>{key} is no name that a model can have, and is left out</source>
        <translation>{key} is no name that a model can have, and is left out</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/listing.py"/>
        <source>an empty name</source>
        <translation>an empty name</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/listing.py"/>
        <source>the list has nothing there</source>
        <translation>the list has nothing there</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/listing.py"/>
        <source>lists no tensor</source>
        <translation>lists no tensor</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/listing.py"/>
        <source>is nested too deeply for a list of names</source>
        <translation>is nested too deeply for a list of names</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/listing.py"/>
        <source>is no JSON: {error}</source>
        <translation>is no JSON: {error}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/listing.py"/>
        <source>is a list whose entries are no names and no objects such as {&quot;name&quot;: &quot;fc.weight&quot;, &quot;shape&quot;: [10, 4]}</source>
        <translation>is a list whose entries are no names and no objects such as {&quot;name&quot;: &quot;fc.weight&quot;, &quot;shape&quot;: [10, 4]}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/listing.py"/>
        <source>entry {number}</source>
        <translation>entry {number}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/listing.py"/>
        <source>has no shape such as [10, 4], and no object with one</source>
        <translation>has no shape such as [10, 4], and no object with one</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/listing.py"/>
        <source>has no element type that torch knows: {short}</source>
        <translation>has no element type that torch knows: {short}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/listing.py"/>
        <source>is no line such as “fc.weight [10, 4] float32”</source>
        <translation>is no line such as “fc.weight [10, 4] float32”</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/listing.py"/>
        <source>line {number}</source>
        <translation>line {number}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/model_child.py"/>
        <source>{factory} raised {error}</source>
        <translation>{factory} raised {error}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/model_child.py"/>
        <source>{factory} makes no torch.nn.Module but an object of the class {name}</source>
        <translation>{factory} makes no torch.nn.Module but an object of the class {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/model_child.py"/>
        <source>{factory} cannot be imported: {error}</source>
        <translation>{factory} cannot be imported: {error}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/model_child.py"/>
        <source>{factory} cannot be imported: {error}; the packaged program has torch, numpy and Python's own library inside, and no other packages: installed with pip, it has those of its Python</source>
        <translation>{factory} cannot be imported: {error}; the packaged program has torch, numpy and Python's own library inside, and no other packages: installed with pip, it has those of its Python</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/model_child.py"/>
        <source>{factory} cannot be called: it is an object of the class {name}</source>
        <translation>{factory} cannot be called: it is an object of the class {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/model_child.py"/>
        <source>its modules hold each other, or are more than any model has</source>
        <translation>its modules hold each other, or are more than any model has</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/rehearsal.py"/>
        <source>torch.load itself fails, for {damage}</source>
        <translation>torch.load itself fails, for {damage}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/rehearsal.py"/>
        <source>the model has it, but does not save it</source>
        <translation>the model has it, but does not save it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/rehearsal.py"/>
        <source>torch passes over it</source>
        <translation>torch passes over it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/rehearsal.py"/>
        <source>torch does without it: the file is older than this counter</source>
        <translation>torch does without it: the file is older than this counter</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/rehearsal.py"/>
        <source>one number, as files of torch before 0.4 have it</source>
        <translation>one number, as files of torch before 0.4 have it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/rehearsal.py"/>
        <source>{dtype} becomes {dtype2}</source>
        <translation>{dtype} becomes {dtype2}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>zero</source>
        <translation>zero</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>the mean of the others</source>
        <translation>the mean of the others</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>drawn at random like the others</source>
        <translation>drawn at random like the others</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>make a state_dict of {part}</source>
        <translation>make a state_dict of {part}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>take {part} as the whole file</source>
        <translation>take {part} as the whole file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>{count} more</source>
        <translation>{count} more</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>{label} (leaving out {told})</source>
        <translation>{label} (leaving out {told})</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>drop {listed}</source>
        <translation>drop {listed}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>keep only what loads, {matched} of {wanted}</source>
        <translation>keep only what loads, {matched} of {wanted}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>as a guess {what}</source>
        <translation>as a guess {what}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>“{old}” into “{new}”</source>
        <translation>“{old}” into “{new}”</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>turn {told}</source>
        <translation>turn {told}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>turn {told} and {more} more like these</source>
        <translation>turn {told} and {more} more like these</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>{old} to {new}</source>
        <translation>{old} to {new}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>rename {told}</source>
        <translation>rename {told}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>rename {told} and {more} more</source>
        <translation>rename {told} and {more} more</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>put “{prefix}” in front</source>
        <translation>put “{prefix}” in front</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>turn “{old}” into “{new}”</source>
        <translation>turn “{old}” into “{new}”</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>cut {listed} to the model's number of rows</source>
        <translation>cut {listed} to the model's number of rows</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>give {listed} the model's number of rows, new ones {filled}</source>
        <translation>give {listed} the model's number of rows, new ones {filled}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>“{path}”</source>
        <translation>“{path}”</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>the file</source>
        <translation>the file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>{count} entries</source>
        <translation>{count} entries</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/targets.py"/>
        <source>holds no state_dict and no module that was saved whole</source>
        <translation>holds no state_dict and no module that was saved whole</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/targets.py"/>
        <source>is no state_dict</source>
        <translation>is no state_dict</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/targets.py"/>
        <source>holds no tensors by name</source>
        <translation>holds no tensors by name</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/targets.py"/>
        <source>{key} cannot be read, and is left out of the model</source>
        <translation>{key} cannot be read, and is left out of the model</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rows/filtering.py"/>
        <source>ndim:4 or ndim:&gt;1</source>
        <translation>ndim:4 or ndim:&gt;1</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rows/filtering.py"/>
        <source>size:4096 or size:&gt;10MB</source>
        <translation>size:4096 or size:&gt;10MB</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rows/filtering.py"/>
        <source>{token} is no regular expression: {error}</source>
        <translation>{token} is no regular expression: {error}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rows/filtering.py"/>
        <source>no field “{found}”; there are {terms}</source>
        <translation>no field “{found}”; there are {terms}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rows/filtering.py"/>
        <source>{name}:1000 or {name}:&gt;10M</source>
        <translation>{name}:1000 or {name}:&gt;10M</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rows/filtering.py"/>
        <source>{name}: wants a number such as {example}, not {wanted}</source>
        <translation>{name}: wants a number such as {example}, not {wanted}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rows/filtering.py"/>
        <source>{name}: wants something behind the colon</source>
        <translation>{name}: wants something behind the colon</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rows/trouble.py"/>
        <source>{message} ({count} tensors in it)</source>
        <translation>{message} ({count} tensors in it)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rows/trouble.py"/>
        <source>{message} (1 tensor in it)</source>
        <translation>{message} (1 tensor in it)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/asides.py"/>
        <source>the edits that were kept aside cannot be read: {error}</source>
        <translation>the edits that were kept aside cannot be read: {error}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/backing_up.py"/>
        <source>cannot be kept</source>
        <translation>cannot be kept</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/backing_up.py"/>
        <source>cannot be kept: {most} backups of it are there already</source>
        <translation>cannot be kept: {most} backups of it are there already</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/export_files.py"/>
        <source>is sparse and would take {bytes} bytes with all its zeros; export it as .pt</source>
        <translation>is sparse and would take {bytes} bytes with all its zeros; export it as .pt</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/export_files.py"/>
        <source>{dtype} became {name}, because numpy has no such type</source>
        <translation>{dtype} became {name}, because numpy has no such type</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/export_files.py"/>
        <source>{dtype} was dequantised</source>
        <translation>{dtype} was dequantised</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/exporting.py"/>
        <source>a file name for an export ends in {name}</source>
        <translation>a file name for an export ends in {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/exporting.py"/>
        <source>a .{form} file holds one tensor, and {count} are selected; choose .npz, .pt or .safetensors for several</source>
        <translation>a .{form} file holds one tensor, and {count} are selected; choose .npz, .pt or .safetensors for several</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/exporting.py"/>
        <source>is the file that the tensors come from; choose another name</source>
        <translation>is the file that the tensors come from; choose another name</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/fitting.py"/>
        <source>{format} is no format that can be written ({formats})</source>
        <translation>{format} is no format that can be written ({formats})</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/judge.py"/>
        <source>it finds other tensors than it should</source>
        <translation>it finds other tensors than it should</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/reading_back.py"/>
        <source>reads back differently: {problem}; nothing was changed</source>
        <translation>reads back differently: {problem}; nothing was changed</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/reading_back.py"/>
        <source>cannot be read back by {judge} ({problem}); nothing was changed</source>
        <translation>cannot be read back by {judge} ({problem}); nothing was changed</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/reading_back.py"/>
        <source>{count} tensors are missing in the new shards; nothing was changed</source>
        <translation>{count} tensors are missing in the new shards; nothing was changed</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/sameness.py"/>
        <source>{path} is not what it should be</source>
        <translation>{path} is not what it should be</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/sameness.py"/>
        <source>the whole</source>
        <translation>the whole</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/save_in_place.py"/>
        <source>a file of the format {format} cannot become {format2} without being written anew</source>
        <translation>a file of the format {format} cannot become {format2} without being written anew</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/save_in_place.py"/>
        <source>only the opened file itself can be changed in place</source>
        <translation>only the opened file itself can be changed in place</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/save_in_place.py"/>
        <source>another file has taken its place since it was opened</source>
        <translation>another file has taken its place since it was opened</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/save_in_place.py"/>
        <source>tensors have other numbers than in the file</source>
        <translation>tensors have other numbers than in the file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/save_in_place.py"/>
        <source>its storages lie deflated</source>
        <translation>its storages lie deflated</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/save_in_place.py"/>
        <source>it is no whole archive</source>
        <translation>it is no whole archive</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/save_in_place.py"/>
        <source>tensors come back that a save in place dropped</source>
        <translation>tensors come back that a save in place dropped</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/save_in_place.py"/>
        <source>a safetensors file may have no gaps where tensors were</source>
        <translation>a safetensors file may have no gaps where tensors were</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/save_in_place.py"/>
        <source>it holds more than tensors</source>
        <translation>it holds more than tensors</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/save_in_place.py"/>
        <source>reading it back</source>
        <translation>reading it back</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/save_in_place.py"/>
        <source>changing the file in place</source>
        <translation>changing the file in place</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/saving.py"/>
        <source>{first} (and {count} more)</source>
        <translation>{first} (and {count} more)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/saving.py"/>
        <source>cannot be changed in place: {reason}; save it as a new file instead</source>
        <translation>cannot be changed in place: {reason}; save it as a new file instead</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/saving.py"/>
        <source>reading them back</source>
        <translation>reading them back</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/texts.py"/>
        <source>{path} is the checkpoint itself; the recipe and the script need files of their own</source>
        <translation>{path} is the checkpoint itself; the recipe and the script need files of their own</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/texts.py"/>
        <source>{path} cannot be written ({strerror})</source>
        <translation>{path} cannot be written ({strerror})</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/scripts/containers.py"/>
        <source>a script has no way to a part that is edited</source>
        <translation>a script has no way to a part that is edited</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/scripts/merging.py"/>
        <source>a script cannot replace what a tuple or a set holds</source>
        <translation>a script cannot replace what a tuple or a set holds</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/scripts/names.py"/>
        <source>a script has no way to what is in a set</source>
        <translation>a script has no way to what is in a set</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/scripts/names.py"/>
        <source>a script cannot write a value of this kind</source>
        <translation>a script cannot write a value of this kind</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/scripts/names.py"/>
        <source>a script cannot write a value of an odd type</source>
        <translation>a script cannot write a value of an odd type</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/scripts/names.py"/>
        <source>a script cannot write a value of type {name}</source>
        <translation>a script cannot write a value of type {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/scripts/parts.py"/>
        <source>a script cannot make a {name}</source>
        <translation>a script cannot make a {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/scripts/script.py"/>
        <source>edit {number}: {error}</source>
        <translation>edit {number}: {error}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/scripts/script.py"/>
        <source>torch.load does not open a file of the format {format} as it is shown; save it as one .pth file first</source>
        <translation>torch.load does not open a file of the format {format} as it is shown; save it as one .pth file first</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/scripts/tensors.py"/>
        <source>a script cannot replace what a tuple holds</source>
        <translation>a script cannot replace what a tuple holds</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/scripts/tuples.py"/>
        <source>a script cannot change a {type_name}</source>
        <translation>a script cannot change a {type_name}</translation>
    </message>
</context>
<context>
    <name>MixField</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/mix_field.py"/>
        <source>Between left and right</source>
        <translation>Between left and right</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/mix_field.py"/>
        <source>Between left, 0, and right, 1</source>
        <translation>Between left, 0, and right, 1</translation>
    </message>
</context>
<context>
    <name>ModelDialog</name>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/model_dialog.py"/>
        <source>A model of my own code</source>
        <translation>A model of my own code</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/model_dialog.py"/>
        <source>Run this code</source>
        <translation>Run this code</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/model_dialog.py"/>
        <source>Browse…</source>
        <translation>Browse…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/model_dialog.py"/>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/model_dialog.py"/>
        <source>Function</source>
        <translation>Function</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/model_dialog.py"/>
        <source>Folder of the code</source>
        <translation>Folder of the code</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/model_dialog.py"/>
        <source>This runs code of yours: a Python process of its own imports the module, calls the function without arguments, and tells the names and shapes of the model that it returns. That code can do whatever you can do on this computer, so name only code that you trust. It is ended after {n} seconds. Nothing of the checkpoint is run, and the process is told nothing of it.</source>
        <translation>This runs code of yours: a Python process of its own imports the module, calls the function without arguments, and tells the names and shapes of the model that it returns. That code can do whatever you can do on this computer, so name only code that you trust. It is ended after {n} seconds. Nothing of the checkpoint is run, and the process is told nothing of it.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/model_dialog.py"/>
        <source>Exactly this is run</source>
        <translation>Exactly this is run</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/model_dialog.py"/>
        <source>There is no such folder.</source>
        <translation>There is no such folder.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/model_dialog.py"/>
        <source>(the command stands here once the function is named)</source>
        <translation>(the command stands here once the function is named)</translation>
    </message>
</context>
<context>
    <name>NewEntry</name>
    <message>
        <location filename="../../ckpt_browser/ui/editing/new_entry.py"/>
        <source>New group</source>
        <translation>New group</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/new_entry.py"/>
        <source>New value</source>
        <translation>New value</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/new_entry.py"/>
        <source>the top level</source>
        <translation>the top level</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/new_entry.py"/>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/new_entry.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/new_entry.py"/>
        <source>Value (JSON)</source>
        <translation>Value (JSON)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/new_entry.py"/>
        <source>3   0.5   true   null   &quot;text&quot;   [1, 2]   {&quot;a&quot;: 1}</source>
        <translation>3   0.5   true   null   &quot;text&quot;   [1, 2]   {&quot;a&quot;: 1}</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <location filename="../../ckpt_browser/ui/widgets/notice_bar.py"/>
        <source>Dismiss</source>
        <translation>Dismiss</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <location filename="../../ckpt_browser/ui/wording/numbers.py"/>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
</context>
<context>
    <name>OddLine</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/odd_line.py"/>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/odd_line.py"/>
        <source>1 NaN</source>
        <translation>1 NaN</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/odd_line.py"/>
        <source>{n} NaN</source>
        <translation>{n} NaN</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/odd_line.py"/>
        <source>1 infinity</source>
        <translation>1 infinity</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/odd_line.py"/>
        <source>{n} infinities</source>
        <translation>{n} infinities</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/odd_line.py"/>
        <source>{what}: show</source>
        <translation>{what}: show</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/odd_line.py"/>
        <source>Go to the next one</source>
        <translation>Go to the next one</translation>
    </message>
</context>
<context>
    <name>OfferBar</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/starting/offer_bar.py"/>
        <source>Compare</source>
        <translation>Compare</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/starting/offer_bar.py"/>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/starting/offer_bar.py"/>
        <source>Compare {left} with {right}?</source>
        <translation>Compare {left} with {right}?</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <location filename="../../ckpt_browser/ui/editing/offers.py"/>
        <source>Strip</source>
        <translation>Strip</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/offers.py"/>
        <source>Leave out what is not needed to use the weights, or what a wrapper put in front of their names, such as “module.”.</source>
        <translation>Leave out what is not needed to use the weights, or what a wrapper put in front of their names, such as “module.”.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/offers.py"/>
        <source>There is nothing here that is commonly left out, nor a prefix that names share.</source>
        <translation>There is nothing here that is commonly left out, nor a prefix that names share.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/offers.py"/>
        <source>Rescue as state_dict</source>
        <translation>Rescue as state_dict</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/offers.py"/>
        <source>Keep only the module's tensors under their names, as its state_dict() would give them. The module's class is not needed for that.</source>
        <translation>Keep only the module's tensors under their names, as its state_dict() would give them. The module's class is not needed for that.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/offers.py"/>
        <source>There is no pickled module here to make a state_dict of.</source>
        <translation>There is no pickled module here to make a state_dict of.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/offers.py"/>
        <source>Optimizer state</source>
        <translation>Optimizer state</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/offers.py"/>
        <source>Learning-rate schedulers</source>
        <translation>Learning-rate schedulers</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/offers.py"/>
        <source>EMA copy of the weights</source>
        <translation>EMA copy of the weights</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/offers.py"/>
        <source>Everything but the weights</source>
        <translation>Everything but the weights</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/offers.py"/>
        <source>frees {size}</source>
        <translation>frees {size}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/offers.py"/>
        <source>1 tensor</source>
        <translation>1 tensor</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/offers.py"/>
        <source>{n} tensors</source>
        <translation>{n} tensors</translation>
    </message>
</context>
<context>
    <name>OffersDialog</name>
    <message>
        <location filename="../../ckpt_browser/ui/editing/offers.py"/>
        <source>What can be left out</source>
        <translation>What can be left out</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/offers.py"/>
        <source>Looking…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/offers.py"/>
        <source>nothing is chosen</source>
        <translation>nothing is chosen</translation>
    </message>
</context>
<context>
    <name>OtherWords</name>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>load, torch.load</source>
        <translation>load, torch.load</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>shards, sharded, distributed, DCP</source>
        <translation>shards, sharded, distributed, DCP</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>example, demo</source>
        <translation>example, demo</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>torch.save, write</source>
        <translation>torch.save, write</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>safetensors, format, shards, write</source>
        <translation>safetensors, format, shards, write</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>safetensors, format, shards, legacy</source>
        <translation>safetensors, format, shards, legacy</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>numpy, npy, npz, csv, extract</source>
        <translation>numpy, npy, npz, csv, extract</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>read only, protect</source>
        <translation>read only, protect</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>refresh</source>
        <translation>refresh</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>exit</source>
        <translation>exit</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>revert, back</source>
        <translation>revert, back</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>delete, remove, pop</source>
        <translation>delete, remove, pop</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>extract, subset, crop</source>
        <translation>extract, subset, crop</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>clone, copy</source>
        <translation>clone, copy</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>set, change</source>
        <translation>set, change</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>search, find, grep</source>
        <translation>search, find, grep</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>code</source>
        <translation>code</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>settings, options, configuration</source>
        <translation>settings, options, configuration</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>diff, merge, average</source>
        <translation>diff, merge, average</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>diff, changes</source>
        <translation>diff, changes</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>diff, html</source>
        <translation>diff, html</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>load_state_dict, strict, missing keys, unexpected keys, size mismatch</source>
        <translation>load_state_dict, strict, missing keys, unexpected keys, size mismatch</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>merge, take over</source>
        <translation>merge, take over</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>merge, average, mean, interpolate, lerp, soup, EMA</source>
        <translation>merge, average, mean, interpolate, lerp, soup, EMA</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>nan, inf, infinite, check, health, statistics, mean, std, min, max, zeros</source>
        <translation>nan, inf, infinite, check, health, statistics, mean, std, min, max, zeros</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>nan, inf, infinite, health, anomalies</source>
        <translation>nan, inf, infinite, health, anomalies</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>regex, replace, substitute, add a prefix, rename keys</source>
        <translation>regex, replace, substitute, add a prefix, rename keys</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>cuda, cpu, gpu, mps, meta, map_location, move to</source>
        <translation>cuda, cpu, gpu, mps, meta, map_location, move to</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>half, fp16, float16, bf16, bfloat16, fp32, float32, fp8, cast, dtype, precision, smaller</source>
        <translation>half, fp16, float16, bf16, bfloat16, fp32, float32, fp8, cast, dtype, precision, smaller</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>prefix, module., _orig_mod., DataParallel, DDP, torch.compile, Lightning, optimizer, scheduler, EMA, smaller</source>
        <translation>prefix, module., _orig_mod., DataParallel, DDP, torch.compile, Lightning, optimizer, scheduler, EMA, smaller</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>pickled module, whole model, weights, extract</source>
        <translation>pickled module, whole model, weights, extract</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>size, smaller, clone, storage, view</source>
        <translation>size, smaller, clone, storage, view</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>root, unwrap, state_dict, extract</source>
        <translation>root, unwrap, state_dict, extract</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>nest, state_dict</source>
        <translation>nest, state_dict</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>macro, replay, batch</source>
        <translation>macro, replay, batch</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>script, code</source>
        <translation>script, code</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>dotted, fold, tree</source>
        <translation>dotted, fold, tree</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>sort</source>
        <translation>sort</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>sidebar, details</source>
        <translation>sidebar, details</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>info, summary, details, statistics</source>
        <translation>info, summary, details, statistics</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>numbers, elements, print, table</source>
        <translation>numbers, elements, print, table</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>distribution</source>
        <translation>distribution</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>heat map, filters, kernels, image, spectrum, SVD, similarity</source>
        <translation>heat map, filters, kernels, image, spectrum, SVD, similarity</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>norms, depth</source>
        <translation>norms, depth</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>largest, memory, bytes, parameters, treemap</source>
        <translation>largest, memory, bytes, parameters, treemap</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>errors, warnings</source>
        <translation>errors, warnings</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>steps, undo</source>
        <translation>steps, undo</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>zoom in, font</source>
        <translation>zoom in, font</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>zoom out, font</source>
        <translation>zoom out, font</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>zoom, font</source>
        <translation>zoom, font</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>theme, mode, night</source>
        <translation>theme, mode, night</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>theme, mode</source>
        <translation>theme, mode</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>hotkeys, key bindings</source>
        <translation>hotkeys, key bindings</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>help, documentation</source>
        <translation>help, documentation</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>What the right is to the left</source>
        <translation>What the right is to the left</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>Nothing is selected.</source>
        <translation>Nothing is selected.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>Both sides</source>
        <translation>Both sides</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>What it is</source>
        <translation>What it is</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>Location in the files</source>
        <translation>Location in the files</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>Location in the file</source>
        <translation>Location in the file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>Show the first, at {place}</source>
        <translation>Show the first, at {place}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>Read them now</source>
        <translation>Read them now</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>Read them all the same</source>
        <translation>Read them all the same</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>Numbers</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>Show the largest, at {place}</source>
        <translation>Show the largest, at {place}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>These two may belong together: they are alike in shape and position.</source>
        <translation>These two may belong together: they are alike in shape and position.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>What is selected</source>
        <translation>What is selected</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>All entries</source>
        <translation>All entries</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>Go to the first tensor with NaN or infinities</source>
        <translation>Go to the first tensor with NaN or infinities</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>1 entry</source>
        <translation>1 entry</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>{n} entries</source>
        <translation>{n} entries</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>Floats together</source>
        <translation>Floats together</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>Go to the largest difference</source>
        <translation>Go to the largest difference</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>Copied the numbers</source>
        <translation>Copied the numbers</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <location filename="../../ckpt_browser/ui/window/page.py"/>
        <source>Repair</source>
        <translation>Repair</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <location filename="../../ckpt_browser/ui/help/texts.py"/>
        <source>en</source>
        <translation>en</translation>
    </message>
</context>
<context>
    <name>Pair</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/low_rank_page.py"/>
        <source>rows</source>
        <translation>rows</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/low_rank_page.py"/>
        <source>columns</source>
        <translation>columns</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/low_rank_page.py"/>
        <source>Nothing differs in a sample of {taken} of {most} {of}.</source>
        <translation>Nothing differs in a sample of {taken} of {most} {of}.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/low_rank_page.py"/>
        <source>In a sample of {taken} of {most} {of}, all of the difference may be rounding: no rank can be told.</source>
        <translation>In a sample of {taken} of {most} {of}, all of the difference may be rounding: no rank can be told.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/low_rank_page.py"/>
        <source>In a sample of {taken} of {most} {of} the difference has rank {rank}, as a merged LoRA of rank {rank} has.</source>
        <translation>In a sample of {taken} of {most} {of} the difference has rank {rank}, as a merged LoRA of rank {rank} has.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/low_rank_page.py"/>
        <source>In a sample of {taken} of {most} {of}, rank {rank} explains nearly all of the difference, as a LoRA of rank {rank} would; the rest is more than rounding.</source>
        <translation>In a sample of {taken} of {most} {of}, rank {rank} explains nearly all of the difference, as a LoRA of rank {rank} would; the rest is more than rounding.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/low_rank_page.py"/>
        <source>No LoRA can be told from a sample of {taken} of {most} {of}.</source>
        <translation>No LoRA can be told from a sample of {taken} of {most} {of}.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/low_rank_page.py"/>
        <source>No LoRA: a sample of {taken} of {most} {of} has no low rank.</source>
        <translation>No LoRA: a sample of {taken} of {most} {of} has no low rank.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/low_rank_page.py"/>
        <source>Nothing differs, so there is no rank.</source>
        <translation>Nothing differs, so there is no rank.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/low_rank_page.py"/>
        <source>All of the difference may be rounding: no rank can be told.</source>
        <translation>All of the difference may be rounding: no rank can be told.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/low_rank_page.py"/>
        <source>The difference has rank {rank} of {most}, as a merged LoRA of rank {rank} has. That is {share} of it; the rest may be rounding.</source>
        <translation>The difference has rank {rank} of {most}, as a merged LoRA of rank {rank} has. That is {share} of it; the rest may be rounding.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/low_rank_page.py"/>
        <source>Rank {rank} of {most} explains {share} of the difference, as a LoRA of rank {rank} would; the rest is more than rounding.</source>
        <translation>Rank {rank} of {most} explains {share} of the difference, as a LoRA of rank {rank} would; the rest is more than rounding.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/low_rank_page.py"/>
        <source>No LoRA can be told: {rank} of {most} singular values are more than rounding, and they fall without a step. It may be a full update whose small part was lost in rounding.</source>
        <translation>No LoRA can be told: {rank} of {most} singular values are more than rounding, and they fall without a step. It may be a full update whose small part was lost in rounding.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/low_rank_page.py"/>
        <source>No LoRA: {nearly} of {most} singular values are needed for 99.99 % of the difference.</source>
        <translation>No LoRA: {nearly} of {most} singular values are needed for 99.99 % of the difference.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/low_rank_page.py"/>
        <source>{rows} × {columns}, {n} values.</source>
        <translation>{rows} × {columns}, {n} values.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/low_rank_page.py"/>
        <source>{rows} × {columns}, of which {n} {of} at even distances were looked at; more than {most} would take too much memory. The curves and the largest value are those of the sample.</source>
        <translation>{rows} × {columns}, of which {n} {of} at even distances were looked at; more than {most} would take too much memory. The curves and the largest value are those of the sample.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/low_rank_page.py"/>
        <source>Below the dotted line a value may be rounding.</source>
        <translation>Below the dotted line a value may be rounding.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>Right</source>
        <translation>Right</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>Differing elements</source>
        <translation>Differing elements</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>Outside the tolerance</source>
        <translation>Outside the tolerance</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>Largest difference</source>
        <translation>Largest difference</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>Mean difference</source>
        <translation>Mean difference</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>Root mean square</source>
        <translation>Root mean square</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>Relative L2</source>
        <translation>Relative L2</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>Cosine</source>
        <translation>Cosine</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>Units in the last place</source>
        <translation>Units in the last place</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>The mean of the absolute differences</source>
        <translation>The mean of the absolute differences</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>The root of the mean of the squared differences</source>
        <translation>The root of the mean of the squared differences</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>The norm of the difference by the norm of the left</source>
        <translation>The norm of the difference by the norm of the left</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>1 where both point the same way; none for a tensor of zeros</source>
        <translation>1 where both point the same way; none for a tensor of zeros</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>How many steps between neighbouring numbers of the type lie between the two, at most</source>
        <translation>How many steps between neighbouring numbers of the type lie between the two, at most</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>1 of them differs in its sign only: 0 and −0.</source>
        <translation>1 of them differs in its sign only: 0 and −0.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>{n} of them differ in sign only: 0 and −0.</source>
        <translation>{n} of them differ in sign only: 0 and −0.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>What is NaN or infinite on a side is in no other number here.</source>
        <translation>What is NaN or infinite on a side is in no other number here.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>1 number that differs is NaN or infinite on a side.</source>
        <translation>1 number that differs is NaN or infinite on a side.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>{n} numbers that differ are NaN or infinite on a side.</source>
        <translation>{n} numbers that differ are NaN or infinite on a side.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>Pairs of tensors</source>
        <translation>Pairs of tensors</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>Not read yet</source>
        <translation>Not read yet</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>{n} of {all}</source>
        <translation>{n} of {all}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>(top level)</source>
        <translation>(top level)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>They were saved from different devices, which counts as no difference.</source>
        <translation>They were saved from different devices, which counts as no difference.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>They were brought together because their contents are the same.</source>
        <translation>They were brought together because their contents are the same.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>They were brought together like their neighbours, which hold the same.</source>
        <translation>They were brought together like their neighbours, which hold the same.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>They were brought together by a rule.</source>
        <translation>They were brought together by a rule.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>You brought them together.</source>
        <translation>You brought them together.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>They were brought together without the prefix of one side.</source>
        <translation>They were brought together without the prefix of one side.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>Only the right has it.</source>
        <translation>Only the right has it.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>Only the left has it.</source>
        <translation>Only the left has it.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>The two cannot be compared: {reason}</source>
        <translation>The two cannot be compared: {reason}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>Their numbers are being read.</source>
        <translation>Their numbers are being read.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>Only their numbers can tell, and those were not read yet.</source>
        <translation>Only their numbers can tell, and those were not read yet.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>Only the name differs.</source>
        <translation>Only the name differs.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>Only the element type differs: the numbers of the one are those of the other, converted.</source>
        <translation>Only the element type differs: the numbers of the one are those of the other, converted.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>the type</source>
        <translation>the type</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>the shape</source>
        <translation>the shape</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>the element type</source>
        <translation>the element type</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>the numbers</source>
        <translation>the numbers</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>the value</source>
        <translation>the value</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>What differs: {what}.</source>
        <translation>What differs: {what}.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>The same: both come from the same bytes of one file.</source>
        <translation>The same: both come from the same bytes of one file.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>The same: both files record the same checksum and size; no number was read.</source>
        <translation>The same: both files record the same checksum and size; no number was read.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>The same, bit by bit: both were read.</source>
        <translation>The same, bit by bit: both were read.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>The same: there is no number in either.</source>
        <translation>The same: there is no number in either.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>The same.</source>
        <translation>The same.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_line.py"/>
        <source>It is the same but for {n} of {all} elements.</source>
        <translation>It is the same but for {n} of {all} elements.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>That is so once the left is converted to {type}.</source>
        <translation>That is so once the left is converted to {type}.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>Both have the same bits.</source>
        <translation>Both have the same bits.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The same numbers, converted: {left} on the left, {right} on the right.</source>
        <translation>The same numbers, converted: {left} on the left, {right} on the right.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>Nearly the same: no two numbers are further apart than one unit in the last place.</source>
        <translation>Nearly the same: no two numbers are further apart than one unit in the last place.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The right is the left with the other sign throughout.</source>
        <translation>The right is the left with the other sign throughout.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>Every number of the right is {factor} times that of the left, within rounding.</source>
        <translation>Every number of the right is {factor} times that of the left, within rounding.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The right has the elements of the left in the same order, in another shape.</source>
        <translation>The right has the elements of the left in the same order, in another shape.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The right is the left transposed: what was a row is a column.</source>
        <translation>The right is the left transposed: what was a row is a column.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The right is the left with its dimensions in the order {order}.</source>
        <translation>The right is the left with its dimensions in the order {order}.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The right has the numbers of the left in another order: {order}.</source>
        <translation>The right has the numbers of the left in another order: {order}.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The right has the numbers of the left in another order.</source>
        <translation>The right has the numbers of the left in another order.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The right has the rows of the left in another order: {order}.</source>
        <translation>The right has the rows of the left in another order: {order}.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The right has the rows of the left in another order.</source>
        <translation>The right has the rows of the left in another order.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The right is the left in another order along dim {n}: {order}.</source>
        <translation>The right is the left in another order along dim {n}: {order}.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The right is the left in another order along dim {n}.</source>
        <translation>The right is the left in another order along dim {n}.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>{n} of {all} lie elsewhere.</source>
        <translation>{n} of {all} lie elsewhere.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The left is a corner of the right: what comes first in every dimension.</source>
        <translation>The left is a corner of the right: what comes first in every dimension.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The right is a corner of the left: what comes first in every dimension.</source>
        <translation>The right is a corner of the left: what comes first in every dimension.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The left is the first {n} of the {all} rows of the right.</source>
        <translation>The left is the first {n} of the {all} rows of the right.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The right is the first {n} of the {all} rows of the left.</source>
        <translation>The right is the first {n} of the {all} rows of the left.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The left is rows {first} to {last} of the {all} rows of the right.</source>
        <translation>The left is rows {first} to {last} of the {all} rows of the right.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The right is rows {first} to {last} of the {all} rows of the left.</source>
        <translation>The right is rows {first} to {last} of the {all} rows of the left.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The left is the first {n} of {all} of the right along dim {dim}.</source>
        <translation>The left is the first {n} of {all} of the right along dim {dim}.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The right is the first {n} of {all} of the left along dim {dim}.</source>
        <translation>The right is the first {n} of {all} of the left along dim {dim}.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The left is {first} to {last} of {all} of the right along dim {dim}.</source>
        <translation>The left is {first} to {last} of {all} of the right along dim {dim}.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The right is {first} to {last} of {all} of the left along dim {dim}.</source>
        <translation>The right is {first} to {last} of {all} of the left along dim {dim}.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>All that differs lies in 1 of {all} rows.</source>
        <translation>All that differs lies in 1 of {all} rows.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>All that differs lies in {n} of {all} rows.</source>
        <translation>All that differs lies in {n} of {all} rows.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>Along dim {dim}, {n} of {all} of the left are found in the right</source>
        <translation>Along dim {dim}, {n} of {all} of the left are found in the right</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>Along dim {dim}, {n} of {all} of the right are found in the left</source>
        <translation>Along dim {dim}, {n} of {all} of the right are found in the left</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>{n} of the {all} rows of the left are rows of the right</source>
        <translation>{n} of the {all} rows of the left are rows of the right</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>{n} of the {all} rows of the right are rows of the left</source>
        <translation>{n} of the {all} rows of the right are rows of the left</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>{said}, at the same places.</source>
        <translation>{said}, at the same places.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>{said}.</source>
        <translation>{said}.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>No simple relation: neither is the other in another order, with other signs, scaled or converted.</source>
        <translation>No simple relation: neither is the other in another order, with other signs, scaled or converted.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>No simple relation: neither is a part of the other, nor the other in another shape or order.</source>
        <translation>No simple relation: neither is a part of the other, nor the other in another shape or order.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/table.py"/>
        <source>Values</source>
        <translation>Values</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/table.py"/>
        <source>Histograms</source>
        <translation>Histograms</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/table.py"/>
        <source>Heat map</source>
        <translation>Heat map</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/table.py"/>
        <source>Low rank</source>
        <translation>Low rank</translation>
    </message>
</context>
<context>
    <name>PairSide</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_side.py"/>
        <source>Views of the selected pair</source>
        <translation>Views of the selected pair</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_side.py"/>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_side.py"/>
        <source>left: {name}</source>
        <translation>left: {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_side.py"/>
        <source>right: {name}</source>
        <translation>right: {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_side.py"/>
        <source>right − left</source>
        <translation>right − left</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/entries.py"/>
        <source>on</source>
        <translation>on</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/palette.py"/>
        <source>All commands</source>
        <translation>All commands</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/palette.py"/>
        <source>Search all commands</source>
        <translation>Search all commands</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/palette.py"/>
        <source>A command, or / and a part of a key</source>
        <translation>A command, or / and a part of a key</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/palette.py"/>
        <source>Commands that fit</source>
        <translation>Commands that fit</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/palette.py"/>
        <source>No command is called so</source>
        <translation>No command is called so</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/palette.py"/>
        <source>Go to the first key with “{part}”</source>
        <translation>Go to the first key with “{part}”</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/palette.py"/>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>PictureMenu</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/exporting/picture_menu.py"/>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/exporting/picture_menu.py"/>
        <source>Export what is shown</source>
        <translation>Export what is shown</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/exporting/picture_menu.py"/>
        <source>&amp;Copy picture</source>
        <translation>&amp;Copy picture</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/exporting/picture_menu.py"/>
        <source>&amp;Save picture…</source>
        <translation>&amp;Save picture…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/exporting/picture_menu.py"/>
        <source>Copied the picture</source>
        <translation>Copied the picture</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/exporting/picture_menu.py"/>
        <source>Written: {path}</source>
        <translation>Written: {path}</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/viewer.py"/>
        <source>Heat map</source>
        <translation>Heat map</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/viewer.py"/>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/viewer.py"/>
        <source>Spectrum</source>
        <translation>Spectrum</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/viewer.py"/>
        <source>Similarity</source>
        <translation>Similarity</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/place.py"/>
        <source>Putting their numbers in order…</source>
        <translation>Putting their numbers in order…</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <location filename="../../ckpt_browser/ui/preferences/dialog.py"/>
        <source>Preferences</source>
        <translation>Preferences</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/preferences/dialog.py"/>
        <source>Reset to defaults</source>
        <translation>Reset to defaults</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/preferences/dialog.py"/>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/preferences/dialog.py"/>
        <source>Undo the reset</source>
        <translation>Undo the reset</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/preferences/dialog.py"/>
        <source>The defaults hold.</source>
        <translation>The defaults hold.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/preferences/dialog.py"/>
        <source>Everything is as it was.</source>
        <translation>Everything is as it was.</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <location filename="../../ckpt_browser/ui/preferences/privacy.py"/>
        <source>Where the settings lie</source>
        <translation>Where the settings lie</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/preferences/privacy.py"/>
        <source>Forget recent files</source>
        <translation>Forget recent files</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/preferences/privacy.py"/>
        <source>Forget the last session</source>
        <translation>Forget the last session</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/preferences/privacy.py"/>
        <source>Forget known numbers</source>
        <translation>Forget known numbers</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/preferences/privacy.py"/>
        <source>Show the file</source>
        <translation>Show the file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/preferences/privacy.py"/>
        <source>All of this stands in one readable file:</source>
        <translation>All of this stands in one readable file:</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/preferences/privacy.py"/>
        <source>Recent files and folders are forgotten.</source>
        <translation>Recent files and folders are forgotten.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/preferences/privacy.py"/>
        <source>The last session is forgotten; what is open now is kept for the next start.</source>
        <translation>The last session is forgotten; what is open now is kept for the next start.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/preferences/privacy.py"/>
        <source>They cannot be forgotten: {reason}.</source>
        <translation>They cannot be forgotten: {reason}.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/preferences/privacy.py"/>
        <source>Numbers of files that are not open are forgotten.</source>
        <translation>Numbers of files that are not open are forgotten.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/preferences/privacy.py"/>
        <source>The folder cannot be shown; its name stands above.</source>
        <translation>The folder cannot be shown; its name stands above.</translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/problems.py"/>
        <source>Problems</source>
        <translation>Problems</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/problems.py"/>
        <source>No problems found.</source>
        <translation>No problems found.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/problems.py"/>
        <source>… and more</source>
        <translation>… and more</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <location filename="../../ckpt_browser/ui/program/receiving.py"/>
        <source>Comparing takes two files. Select both of them, and choose Compare again.</source>
        <translation>Comparing takes two files. Select both of them, and choose Compare again.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/program/receiving.py"/>
        <source>Comparing takes two files. More were selected: none of them was opened.</source>
        <translation>Comparing takes two files. More were selected: none of them was opened.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/program/receiving.py"/>
        <source>Comparing takes two different files. This is the same one twice.</source>
        <translation>Comparing takes two different files. This is the same one twice.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/program/receiving.py"/>
        <source>Something went wrong in the program itself, and what you asked for may not have been done: {reason}</source>
        <translation>Something went wrong in the program itself, and what you asked for may not have been done: {reason}</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/progress_line.py"/>
        <source>Looking through its numbers…</source>
        <translation>Looking through its numbers…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/progress_line.py"/>
        <source>Looking through {done} of {total}</source>
        <translation>Looking through {done} of {total}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/progress_line.py"/>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/progress_line.py"/>
        <source>Not all of its numbers were looked through.</source>
        <translation>Not all of its numbers were looked through.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/progress_line.py"/>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>Drive</source>
        <translation>Drive</translation>
    </message>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>%1 File</source>
        <translation>%1 File</translation>
    </message>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>File Folder</source>
        <translation>File Folder</translation>
    </message>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>Shortcut</source>
        <translation>Shortcut</translation>
    </message>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>Unknown</source>
        <translation>Unknown</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>&amp;Look in:</source>
        <translation>&amp;Look in:</translation>
    </message>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>Files of &amp;type:</source>
        <translation>Files of &amp;type:</translation>
    </message>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>Directory:</source>
        <translation>Directory:</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>Size</source>
        <translation>Size</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>Right</source>
        <translation>Right</translation>
    </message>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>Up</source>
        <translation>Up</translation>
    </message>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>Down</source>
        <translation>Down</translation>
    </message>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>Return</source>
        <translation>Return</translation>
    </message>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/reasons.py"/>
        <source>no file is open</source>
        <translation>no file is open</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/reasons.py"/>
        <source>no row is selected</source>
        <translation>no row is selected</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/reasons.py"/>
        <source>no comparison is in front</source>
        <translation>no comparison is in front</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/reasons.py"/>
        <source>not for what is selected</source>
        <translation>not for what is selected</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/reasons.py"/>
        <source>not for a comparison</source>
        <translation>not for a comparison</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/reasons.py"/>
        <source>nothing was changed</source>
        <translation>nothing was changed</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/reasons.py"/>
        <source>nothing was undone</source>
        <translation>nothing was undone</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/reasons.py"/>
        <source>nothing is filtered</source>
        <translation>nothing is filtered</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/reasons.py"/>
        <source>nothing was copied</source>
        <translation>nothing was copied</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/reasons.py"/>
        <source>only one tab is open</source>
        <translation>only one tab is open</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/reasons.py"/>
        <source>it is under way</source>
        <translation>it is under way</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/reasons.py"/>
        <source>it is not under way</source>
        <translation>it is not under way</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/reasons.py"/>
        <source>there is none</source>
        <translation>there is none</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/reasons.py"/>
        <source>it is so already</source>
        <translation>it is so already</translation>
    </message>
</context>
<context>
    <name>RecoveryBar</name>
    <message>
        <location filename="../../ckpt_browser/ui/saving/recovery_bar.py"/>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/recovery_bar.py"/>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/recovery_bar.py"/>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/recovery_bar.py"/>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/recovery_bar.py"/>
        <source>Show in folder</source>
        <translation>Show in folder</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/recovery_bar.py"/>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/recovery_bar.py"/>
        <source>Unsaved edits of {name} from {when} were kept.</source>
        <translation>Unsaved edits of {name} from {when} were kept.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/recovery_bar.py"/>
        <source>The file has changed since then, or is gone.</source>
        <translation>The file has changed since then, or is gone.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/recovery_bar.py"/>
        <source>Another file that parts were copied from has changed since then, or is gone.</source>
        <translation>Another file that parts were copied from has changed since then, or is gone.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/recovery_bar.py"/>
        <source>A save of {name} did not finish: a temporary file of {size} is left.</source>
        <translation>A save of {name} did not finish: a temporary file of {size} is left.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/recovery_bar.py"/>
        <source>A save of {name} was interrupted; open it to see what can be done.</source>
        <translation>A save of {name} was interrupted; open it to see what can be done.</translation>
    </message>
</context>
<context>
    <name>Rehearsing</name>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>loads</source>
        <translation>loads</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>The file has it as the model wants it</source>
        <translation>The file has it as the model wants it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>It is converted to the model's element type while it is copied</source>
        <translation>It is converted to the model's element type while it is copied</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>not needed</source>
        <translation>not needed</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>The file does not have it, and torch does without</source>
        <translation>The file does not have it, and torch does without</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>passed over</source>
        <translation>passed over</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>It belongs to a part that the model leaves empty</source>
        <translation>It belongs to a part that the model leaves empty</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>missing</source>
        <translation>missing</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>The model wants it, and the file does not have it</source>
        <translation>The model wants it, and the file does not have it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>unexpected</source>
        <translation>unexpected</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>The file has it, and the model does not know it</source>
        <translation>The file has it, and the model does not know it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>other shape</source>
        <translation>other shape</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>Both have it, in different shapes; that fails even without strict</source>
        <translation>Both have it, in different shapes; that fails even without strict</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>other name</source>
        <translation>other name</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>Missing under the one name and unexpected under the other; it seems to be the same</source>
        <translation>Missing under the one name and unexpected under the other; it seems to be the same</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>fails</source>
        <translation>fails</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>It cannot be copied, even without strict</source>
        <translation>It cannot be copied, even without strict</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>It does not load: the file itself cannot be read to its end.</source>
        <translation>It does not load: the file itself cannot be read to its end.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>It cannot be told: code of the model takes part in the loading.</source>
        <translation>It cannot be told: code of the model takes part in the loading.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>{n} of {all} parameters and buffers fit</source>
        <translation>{n} of {all} parameters and buffers fit</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>It loads: {fits}.</source>
        <translation>It loads: {fits}.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>torch would not complain, but nothing of the file would be used.</source>
        <translation>torch would not complain, but nothing of the file would be used.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>It loads without strict: {fits}.</source>
        <translation>It loads without strict: {fits}.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>It does not load: {fits}.</source>
        <translation>It does not load: {fits}.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>1 missing</source>
        <translation>1 missing</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>{n} missing</source>
        <translation>{n} missing</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>1 unexpected</source>
        <translation>1 unexpected</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>{n} unexpected</source>
        <translation>{n} unexpected</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>1 of another shape</source>
        <translation>1 of another shape</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>{n} of another shape</source>
        <translation>{n} of another shape</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>1 cannot be copied</source>
        <translation>1 cannot be copied</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>{n} cannot be copied</source>
        <translation>{n} cannot be copied</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>fit {old} → {new} of {all}</source>
        <translation>fit {old} → {new} of {all}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>missing {old} → {new}</source>
        <translation>missing {old} → {new}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>unexpected {old} → {new}</source>
        <translation>unexpected {old} → {new}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>other shape {old} → {new}</source>
        <translation>other shape {old} → {new}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>Whether it loads then cannot be told.</source>
        <translation>Whether it loads then cannot be told.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>Then it loads, but perhaps with numbers in the wrong places.</source>
        <translation>Then it loads, but perhaps with numbers in the wrong places.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>Then it loads.</source>
        <translation>Then it loads.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>Then it loads without strict.</source>
        <translation>Then it loads without strict.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>It does not load yet.</source>
        <translation>It does not load yet.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>A guess: 1 name may be wrong, and torch would not notice. Look at it:</source>
        <translation>A guess: 1 name may be wrong, and torch would not notice. Look at it:</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>A guess: {n} names may be wrong, and torch would not notice. Look at them:</source>
        <translation>A guess: {n} names may be wrong, and torch would not notice. Look at them:</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>{old} is {new}</source>
        <translation>{old} is {new}</translation>
    </message>
</context>
<context>
    <name>RelationLine</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_line.py"/>
        <source>Looking…</source>
        <translation>Looking…</translation>
    </message>
</context>
<context>
    <name>Remembering</name>
    <message>
        <location filename="../../ckpt_browser/ui/remembering/words.py"/>
        <source>Reset settings</source>
        <translation>Reset settings</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/remembering/words.py"/>
        <source>Safe start: the defaults hold, and nothing is remembered. Reset the settings to begin with the defaults from the next start on, too.</source>
        <translation>Safe start: the defaults hold, and nothing is remembered. Reset the settings to begin with the defaults from the next start on, too.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/remembering/words.py"/>
        <source>The settings could not be read, so the defaults hold: {reason}.</source>
        <translation>The settings could not be read, so the defaults hold: {reason}.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/remembering/words.py"/>
        <source>The settings cannot be kept: {reason}.</source>
        <translation>The settings cannot be kept: {reason}.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/remembering/words.py"/>
        <source>The settings cannot be reset: {reason}.</source>
        <translation>The settings cannot be reset: {reason}.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/remembering/words.py"/>
        <source>The settings were reset.</source>
        <translation>The settings were reset.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/remembering/words.py"/>
        <source>The old ones are kept as {name}.</source>
        <translation>The old ones are kept as {name}.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/remembering/words.py"/>
        <source>The last start ended before its files were on screen, so they were left closed.</source>
        <translation>The last start ended before its files were on screen, so they were left closed.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/remembering/words.py"/>
        <source>Reopen the last session</source>
        <translation>Reopen the last session</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/remembering/words.py"/>
        <source>{name} is gone and was left out.</source>
        <translation>{name} is gone and was left out.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/remembering/words.py"/>
        <source>{n} files are gone and were left out, {name} among them.</source>
        <translation>{n} files are gone and were left out, {name} among them.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/remembering/words.py"/>
        <source>{name} has changed since, and is opened as it is now.</source>
        <translation>{name} has changed since, and is opened as it is now.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/remembering/words.py"/>
        <source>{n} files have changed since, and are opened as they are now.</source>
        <translation>{n} files have changed since, and are opened as they are now.</translation>
    </message>
</context>
<context>
    <name>RenameModel</name>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_model.py"/>
        <source>Old</source>
        <translation>Old</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_model.py"/>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_model.py"/>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
</context>
<context>
    <name>RenamePanel</name>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_panel.py"/>
        <source>Regular expression</source>
        <translation>Regular expression</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_panel.py"/>
        <source>regular expression, such as ^module\.(.*)</source>
        <translation>regular expression, such as ^module\.(.*)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_panel.py"/>
        <source>Replacement</source>
        <translation>Replacement</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_panel.py"/>
        <source>replacement, such as \1</source>
        <translation>replacement, such as \1</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_panel.py"/>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_panel.py"/>
        <source>In the whole file</source>
        <translation>In the whole file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_panel.py"/>
        <source>In the selection</source>
        <translation>In the selection</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_panel.py"/>
        <source>Apply</source>
        <translation>Apply</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_panel.py"/>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_panel.py"/>
        <source>Old and new names</source>
        <translation>Old and new names</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_panel.py"/>
        <source>Done: {what}</source>
        <translation>Done: {what}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_panel.py"/>
        <source>1 name changes</source>
        <translation>1 name changes</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_panel.py"/>
        <source>{n} names change</source>
        <translation>{n} names change</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_panel.py"/>
        <source>Nothing matches</source>
        <translation>Nothing matches</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_panel.py"/>
        <source>{changes}, 1 of them clashes or is not allowed</source>
        <translation>{changes}, 1 of them clashes or is not allowed</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_panel.py"/>
        <source>{changes}, {n} of them clash or are not allowed</source>
        <translation>{changes}, {n} of them clash or are not allowed</translation>
    </message>
</context>
<context>
    <name>RepairRow</name>
    <message>
        <location filename="../../ckpt_browser/ui/editing/repair_row.py"/>
        <source>More repairs</source>
        <translation>More repairs</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/repair_row.py"/>
        <source>such as {name}</source>
        <translation>such as {name}</translation>
    </message>
</context>
<context>
    <name>ReplaceBox</name>
    <message>
        <location filename="../../ckpt_browser/ui/saving/replace_box.py"/>
        <source>1 file</source>
        <translation>1 file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/replace_box.py"/>
        <source>{n} files</source>
        <translation>{n} files</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/replace_box.py"/>
        <source>Replace the set of shards {name} and its {files}?</source>
        <translation>Replace the set of shards {name} and its {files}?</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/replace_box.py"/>
        <source>Replace {name}?</source>
        <translation>Replace {name}?</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/replace_box.py"/>
        <source>Replace</source>
        <translation>Replace</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/report.py"/>
        <source>Page with pictures</source>
        <translation>Page with pictures</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/report.py"/>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/report.py"/>
        <source>Save a report</source>
        <translation>Save a report</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/report.py"/>
        <source>Saved the report {name}, {size}</source>
        <translation>Saved the report {name}, {size}</translation>
    </message>
</context>
<context>
    <name>ResetButton</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/reset_button.py"/>
        <source>Show all values (Home)</source>
        <translation>Show all values (Home)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/reset_button.py"/>
        <source>Show all values</source>
        <translation>Show all values</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/result.py"/>
        <source>What torch says</source>
        <translation>What torch says</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/result.py"/>
        <source>The model and the file, row by row</source>
        <translation>The model and the file, row by row</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/result.py"/>
        <source>Only what does not fit</source>
        <translation>Only what does not fit</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/result.py"/>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/result.py"/>
        <source>torch says</source>
        <translation>torch says</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/result.py"/>
        <source>What repairs it</source>
        <translation>What repairs it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/result.py"/>
        <source>A file that is cut short cannot be repaired by other names.</source>
        <translation>A file that is cut short cannot be repaired by other names.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/result.py"/>
        <source>There is nothing to repair.</source>
        <translation>There is nothing to repair.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/result.py"/>
        <source>Looking for repairs…</source>
        <translation>Looking for repairs…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/result.py"/>
        <source>Nothing was found that would make it fit better.</source>
        <translation>Nothing was found that would make it fit better.</translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/rows_model.py"/>
        <source>The model wants</source>
        <translation>The model wants</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/rows_model.py"/>
        <source>The file has</source>
        <translation>The file has</translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/aligning/rules_panel.py"/>
        <source>A rule rewrites paths of the left, written with / between their parts, before they are looked up on the right.</source>
        <translation>A rule rewrites paths of the left, written with / between their parts, before they are looked up on the right.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/aligning/rules_panel.py"/>
        <source>Add a rule</source>
        <translation>Add a rule</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/aligning/rules_panel.py"/>
        <source>Apply</source>
        <translation>Apply</translation>
    </message>
</context>
<context>
    <name>SaveCommands</name>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_commands.py"/>
        <source>This file is locked: choose another name, or unlock it with the padlock in its tab</source>
        <translation>This file is locked: choose another name, or unlock it with the padlock in its tab</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_commands.py"/>
        <source>Save a copy</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_commands.py"/>
        <source>Save as</source>
        <translation>Save as</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>Save a copy</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>several files of at most {size}</source>
        <translation>several files of at most {size}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>one file</source>
        <translation>one file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>Change the file in place, without writing the tensors again</source>
        <translation>Change the file in place, without writing the tensors again</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>Let PyTorch or safetensors read the result back before it takes its place</source>
        <translation>Let PyTorch or safetensors read the result back before it takes its place</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>Browse…</source>
        <translation>Browse…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>As</source>
        <translation>As</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>Looking…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>This format cannot hold all of it. Choose what is to become of: {kinds}.</source>
        <translation>This format cannot hold all of it. Choose what is to become of: {kinds}.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>{size} will be written.</source>
        <translation>{size} will be written.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>{size} will be written to {name}.</source>
        <translation>{size} will be written to {name}.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>They replace the file that is there.</source>
        <translation>They replace the file that is there.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>A file name is needed</source>
        <translation>A file name is needed</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>There is no folder {folder}</source>
        <translation>There is no folder {folder}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>{path} is a folder</source>
        <translation>{path} is a folder</translation>
    </message>
</context>
<context>
    <name>SaveTargets</name>
    <message>
        <location filename="../../ckpt_browser/ui/wording/formats.py"/>
        <source>PyTorch</source>
        <translation>PyTorch</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/wording/formats.py"/>
        <source>PyTorch before 1.6</source>
        <translation>PyTorch before 1.6</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message>
        <location filename="../../ckpt_browser/ui/saving/saving.py"/>
        <source>This file is being written already; wait for it, or cancel it below</source>
        <translation>This file is being written already; wait for it, or cancel it below</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/saving.py"/>
        <source>It holds what you chose; this tab still has everything</source>
        <translation>It holds what you chose; this tab still has everything</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/saving.py"/>
        <source>Not exported to {name}: {reason}</source>
        <translation>Not exported to {name}: {reason}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/saving.py"/>
        <source>Not saved to {name}, and your edits are still here: {reason}</source>
        <translation>Not saved to {name}, and your edits are still here: {reason}</translation>
    </message>
</context>
<context>
    <name>SavingBar</name>
    <message>
        <location filename="../../ckpt_browser/ui/saving/saving_bar.py"/>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/saving_bar.py"/>
        <source>Saving</source>
        <translation>Saving</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/saving_bar.py"/>
        <source>{done} of {total}</source>
        <translation>{done} of {total}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/saving_bar.py"/>
        <source>· {rate}/s · {left} s left</source>
        <translation>· {rate}/s · {left} s left</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <location filename="../../ckpt_browser/ui/wording/sentences.py"/>
        <source>it {reason}</source>
        <translation>it {reason}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/wording/sentences.py"/>
        <source>{sentence}.</source>
        <translation>{sentence}.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/wording/sentences.py"/>
        <source>{first} {second}</source>
        <translation>{first} {second}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/wording/sentences.py"/>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/wording/sentences.py"/>
        <source>{name}: {what}</source>
        <translation>{name}: {what}</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <location filename="../../ckpt_browser/ui/session/changing.py"/>
        <source>{file} changed on disk since parts were copied from it; save this file and reload it first</source>
        <translation>{file} changed on disk since parts were copied from it; save this file and reload it first</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Appearance</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Opening</source>
        <translation>Opening</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Saving</source>
        <translation>Saving</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Follow the system</source>
        <translation>Follow the system</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Size of texts</source>
        <translation>Size of texts</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Per cent of the desktop's size</source>
        <translation>Per cent of the desktop's size</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Reduce motion</source>
        <translation>Reduce motion</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Nothing slides or blinks; changes are shown at once</source>
        <translation>Nothing slides or blinks; changes are shown at once</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Show dotted keys flat, not folded into groups</source>
        <translation>Show dotted keys flat, not folded into groups</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Natural order: layer 2 before layer 10</source>
        <translation>Natural order: layer 2 before layer 10</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>At the next start</source>
        <translation>At the next start</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Bring windows and tabs back</source>
        <translation>Bring windows and tabs back</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Begin with an empty window</source>
        <translation>Begin with an empty window</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Files named at the start open alone; File, Reopen the last session brings the others back</source>
        <translation>Files named at the start open alone; File, Reopen the last session brings the others back</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Files from outside</source>
        <translation>Files from outside</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Open in the running window</source>
        <translation>Open in the running window</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Open in a new window</source>
        <translation>Open in a new window</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>What a double click in the file manager does while the program runs</source>
        <translation>What a double click in the file manager does while the program runs</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Backup of the original</source>
        <translation>Backup of the original</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Ask at the first save</source>
        <translation>Ask at the first save</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Always</source>
        <translation>Always</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Never</source>
        <translation>Never</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Ask: once the file is saved, a line offers to keep the original</source>
        <translation>Ask: once the file is saved, a line offers to keep the original</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Remember recent files and folders</source>
        <translation>Remember recent files and folders</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>The right side is shown</source>
        <translation>The right side is shown</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>The tour was shown</source>
        <translation>The tour was shown</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>A column of the tree is shown</source>
        <translation>A column of the tree is shown</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>A column of comparisons is shown; the most useful ones are from the start</source>
        <translation>A column of comparisons is shown; the most useful ones are from the start</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Numbers have a colour behind them</source>
        <translation>Numbers have a colour behind them</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Layers: only weights</source>
        <translation>Layers: only weights</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Histogram: logarithmic counts</source>
        <translation>Histogram: logarithmic counts</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Histogram: logarithmic values</source>
        <translation>Histogram: logarithmic values</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Histogram: cumulative</source>
        <translation>Histogram: cumulative</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Histogram: quantiles</source>
        <translation>Histogram: quantiles</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Histogram: normal distribution</source>
        <translation>Histogram: normal distribution</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Histogram: one above the other</source>
        <translation>Histogram: one above the other</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Histogram: shares instead of counts</source>
        <translation>Histogram: shares instead of counts</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Histogram: number of bins, 0 for automatic</source>
        <translation>Histogram: number of bins, 0 for automatic</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Histogram: what is seen of complex numbers</source>
        <translation>Histogram: what is seen of complex numbers</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Histogram of a pair</source>
        <translation>Histogram of a pair</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Picture</source>
        <translation>Picture</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>What a pixel of a picture shows</source>
        <translation>What a pixel of a picture shows</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>The strongest colour of a picture</source>
        <translation>The strongest colour of a picture</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Colours of filters</source>
        <translation>Colours of filters</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>How numbers are written</source>
        <translation>How numbers are written</translation>
    </message>
</context>
<context>
    <name>ShareBar</name>
    <message>
        <location filename="../../ckpt_browser/ui/widgets/share_bar.py"/>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/sheet.py"/>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/sheet.py"/>
        <source>Search the shortcuts</source>
        <translation>Search the shortcuts</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/sheet.py"/>
        <source>A word, or a key</source>
        <translation>A word, or a key</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/sheet.py"/>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/sheet.py"/>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/sheet.py"/>
        <source>No key does this.</source>
        <translation>No key does this.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/sheet.py"/>
        <source>Copy as text</source>
        <translation>Copy as text</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/sheet.py"/>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/sheet.py"/>
        <source>Copied the shortcuts</source>
        <translation>Copied the shortcuts</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/side.py"/>
        <source>Views of the selection</source>
        <translation>Views of the selection</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/side.py"/>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
</context>
<context>
    <name>SightBar</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/sight_bar.py"/>
        <source>Down</source>
        <translation>Down</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/sight_bar.py"/>
        <source>Across</source>
        <translation>Across</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/sight_bar.py"/>
        <source>Places in the other dimensions</source>
        <translation>Places in the other dimensions</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/sight_bar.py"/>
        <source>dim {n} · {size}</source>
        <translation>dim {n} · {size}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/sight_bar.py"/>
        <source>all others</source>
        <translation>all others</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/sight_bar.py"/>
        <source>Place in dim {n}</source>
        <translation>Place in dim {n}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/sight_bar.py"/>
        <source>dim {n}</source>
        <translation>dim {n}</translation>
    </message>
</context>
<context>
    <name>Signs</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>same</source>
        <translation>same</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>Nothing differs: proved by place, by checksums or by reading</source>
        <translation>Nothing differs: proved by place, by checksums or by reading</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>changed</source>
        <translation>changed</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>Both have it, and it differs</source>
        <translation>Both have it, and it differs</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>added</source>
        <translation>added</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>Only the right has it</source>
        <translation>Only the right has it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>removed</source>
        <translation>removed</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>Only the left has it</source>
        <translation>Only the left has it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>renamed</source>
        <translation>renamed</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>Both have it, under different names</source>
        <translation>Both have it, under different names</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>type</source>
        <translation>type</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>The two are of different types</source>
        <translation>The two are of different types</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>shape</source>
        <translation>shape</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>The two have different shapes</source>
        <translation>The two have different shapes</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>dtype</source>
        <translation>dtype</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>Their elements are of different types</source>
        <translation>Their elements are of different types</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>device</source>
        <translation>device</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>They were saved from different devices, which counts as no difference</source>
        <translation>They were saved from different devices, which counts as no difference</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>not comparable</source>
        <translation>not comparable</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>One of the two cannot be read</source>
        <translation>One of the two cannot be read</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>not read yet</source>
        <translation>not read yet</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>Only reading their numbers can tell</source>
        <translation>Only reading their numbers can tell</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>within tolerance</source>
        <translation>within tolerance</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>It differs, but every number by no more than the tolerance</source>
        <translation>It differs, but every number by no more than the tolerance</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>{n} {word}</source>
        <translation>{n} {word}</translation>
    </message>
</context>
<context>
    <name>SimilarityPage</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/similarity_page.py"/>
        <source>Cosine similarity between rows</source>
        <translation>Cosine similarity between rows</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/similarity_page.py"/>
        <source>How the cosines of different rows are spread</source>
        <translation>How the cosines of different rows are spread</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/similarity_page.py"/>
        <source>Nearest pairs</source>
        <translation>Nearest pairs</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/similarity_page.py"/>
        <source>from {low} to {high}</source>
        <translation>from {low} to {high}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/similarity_page.py"/>
        <source>row {one} ~ row {other}:  {cosine}</source>
        <translation>row {one} ~ row {other}:  {cosine}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/similarity_page.py"/>
        <source>Cosine similarity of {n} rows.</source>
        <translation>Cosine similarity of {n} rows.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/similarity_page.py"/>
        <source>Cosine similarity of {n} of {all} rows, at even distances.</source>
        <translation>Cosine similarity of {n} of {all} rows, at even distances.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/similarity_page.py"/>
        <source>1 row is all zero.</source>
        <translation>1 row is all zero.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/similarity_page.py"/>
        <source>{n} rows are all zero.</source>
        <translation>{n} rows are all zero.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/similarity_page.py"/>
        <source>1 row has NaN or infinite numbers.</source>
        <translation>1 row has NaN or infinite numbers.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/similarity_page.py"/>
        <source>{n} rows have NaN or infinite numbers.</source>
        <translation>{n} rows have NaN or infinite numbers.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/similarity_page.py"/>
        <source>none</source>
        <translation>none</translation>
    </message>
</context>
<context>
    <name>SizesMap</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/sizes/map.py"/>
        <source>Sizes</source>
        <translation>Sizes</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/sizes/map.py"/>
        <source>one more</source>
        <translation>one more</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/sizes/map.py"/>
        <source>{n} more</source>
        <translation>{n} more</translation>
    </message>
</context>
<context>
    <name>SizesViewer</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/sizes/viewer.py"/>
        <source>To the group above</source>
        <translation>To the group above</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/sizes/viewer.py"/>
        <source>{name}: {size}</source>
        <translation>{name}: {size}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/sizes/viewer.py"/>
        <source>One more, too small to be drawn by itself</source>
        <translation>One more, too small to be drawn by itself</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/sizes/viewer.py"/>
        <source>{n} more, too small to be drawn by themselves</source>
        <translation>{n} more, too small to be drawn by themselves</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/sizes/viewer.py"/>
        <source>Areas are bytes. A click, or Enter, leads into a group, or to a tensor.</source>
        <translation>Areas are bytes. A click, or Enter, leads into a group, or to a tensor.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/sizes/viewer.py"/>
        <source>Nothing here takes bytes.</source>
        <translation>Nothing here takes bytes.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/sizes/viewer.py"/>
        <source>{n} of the file</source>
        <translation>{n} of the file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/sizes/viewer.py"/>
        <source>{n} tensors</source>
        <translation>{n} tensors</translation>
    </message>
</context>
<context>
    <name>Sketch</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/sketch.py"/>
        <source>Histogram</source>
        <translation>Histogram</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/sketch.py"/>
        <source>Open the histogram</source>
        <translation>Open the histogram</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/sketch.py"/>
        <source>{n} bins from {low} to {high}</source>
        <translation>{n} bins from {low} to {high}</translation>
    </message>
</context>
<context>
    <name>SpectrumPage</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_page.py"/>
        <source>{rows} × {columns}, {n} values.</source>
        <translation>{rows} × {columns}, {n} values.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_page.py"/>
        <source>rows</source>
        <translation>rows</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_page.py"/>
        <source>columns</source>
        <translation>columns</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_page.py"/>
        <source>{rows} × {columns}, of which {n} {of} at even distances were looked at.</source>
        <translation>{rows} × {columns}, of which {n} {of} at even distances were looked at.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_page.py"/>
        <source>{n} above the dashed line, where those of a random matrix would end.</source>
        <translation>{n} above the dashed line, where those of a random matrix would end.</translation>
    </message>
</context>
<context>
    <name>SpectrumView</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>Singular values</source>
        <translation>Singular values</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>Cumulative energy</source>
        <translation>Cumulative energy</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>Singular values, the largest first</source>
        <translation>Singular values, the largest first</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>Energy of the largest, as a share of all</source>
        <translation>Energy of the largest, as a share of all</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>effective rank</source>
        <translation>effective rank</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>exp(entropy of the singular values as shares of their sum): n for n equal values</source>
        <translation>exp(entropy of the singular values as shares of their sum): n for n equal values</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>stable rank</source>
        <translation>stable rank</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>Sum of the squared singular values by the largest square</source>
        <translation>Sum of the squared singular values by the largest square</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>90 % energy</source>
        <translation>90 % energy</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>How many of the largest values have 90 % of the sum of squares</source>
        <translation>How many of the largest values have 90 % of the sum of squares</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>99 % energy</source>
        <translation>99 % energy</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>How many of the largest values have 99 % of the sum of squares</source>
        <translation>How many of the largest values have 99 % of the sum of squares</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>rank</source>
        <translation>rank</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>Values that are more than rounding errors</source>
        <translation>Values that are more than rounding errors</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>largest</source>
        <translation>largest</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>The largest singular value, or spectral norm</source>
        <translation>The largest singular value, or spectral norm</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>not from a sample</source>
        <translation>not from a sample</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>{n} of the sample</source>
        <translation>{n} of the sample</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <location filename="../../ckpt_browser/ui/tree/spoken.py"/>
        <source>layer</source>
        <translation>layer</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/spoken.py"/>
        <source>group</source>
        <translation>group</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/spoken.py"/>
        <source>list</source>
        <translation>list</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/spoken.py"/>
        <source>module</source>
        <translation>module</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/spoken.py"/>
        <source>tensor</source>
        <translation>tensor</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/spoken.py"/>
        <source>parameter</source>
        <translation>parameter</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/spoken.py"/>
        <source>number</source>
        <translation>number</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/spoken.py"/>
        <source>text</source>
        <translation>text</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/spoken.py"/>
        <source>value</source>
        <translation>value</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/spoken.py"/>
        <source>object of an unknown class</source>
        <translation>object of an unknown class</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/spoken.py"/>
        <source>cannot be read</source>
        <translation>cannot be read</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/spoken.py"/>
        <source>the same object again</source>
        <translation>the same object again</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/spoken.py"/>
        <source>edited</source>
        <translation>edited</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/spoken.py"/>
        <source>new</source>
        <translation>new</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/spoken.py"/>
        <source>not in the saved file: its format has no place for it</source>
        <translation>not in the saved file: its format has no place for it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/spoken.py"/>
        <source>from {low} to {high}</source>
        <translation>from {low} to {high}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/spoken.py"/>
        <source>, and numbers that are not finite</source>
        <translation>, and numbers that are not finite</translation>
    </message>
</context>
<context>
    <name>StandingAlone</name>
    <message>
        <location filename="../../ckpt_browser/ui/wording/sentences.py"/>
        <source>it {reason}</source>
        <translation>it {reason}</translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>Mean</source>
        <translation>Mean</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>Std. dev.</source>
        <translation>Std. dev.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>L1 norm</source>
        <translation>L1 norm</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>L2 norm</source>
        <translation>L2 norm</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>Count</source>
        <translation>Count</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>Zeros</source>
        <translation>Zeros</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>NaN</source>
        <translation>NaN</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>Infinite</source>
        <translation>Infinite</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>Subnormal</source>
        <translation>Subnormal</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>Distinct</source>
        <translation>Distinct</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>Zero rows</source>
        <translation>Zero rows</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>Equal rows</source>
        <translation>Equal rows</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>It is empty: there are no numbers in it.</source>
        <translation>It is empty: there are no numbers in it.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>All of its numbers are NaN.</source>
        <translation>All of its numbers are NaN.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>1 of its numbers is NaN ({share}).</source>
        <translation>1 of its numbers is NaN ({share}).</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>{n} of its numbers are NaN ({share}).</source>
        <translation>{n} of its numbers are NaN ({share}).</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>1 of its numbers is infinite ({share}).</source>
        <translation>1 of its numbers is infinite ({share}).</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>{n} of its numbers are infinite ({share}).</source>
        <translation>{n} of its numbers are infinite ({share}).</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>1 of its bytes is neither true nor false ({share}).</source>
        <translation>1 of its bytes is neither true nor false ({share}).</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>{n} of its bytes are neither true nor false ({share}).</source>
        <translation>{n} of its bytes are neither true nor false ({share}).</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>Minimum, maximum and the like are those of its finite numbers.</source>
        <translation>Minimum, maximum and the like are those of its finite numbers.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>All of its numbers are zero.</source>
        <translation>All of its numbers are zero.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>All of its numbers are the same: {value}.</source>
        <translation>All of its numbers are the same: {value}.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>1 of its rows is zero throughout ({share}).</source>
        <translation>1 of its rows is zero throughout ({share}).</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>{n} of its rows are zero throughout ({share}).</source>
        <translation>{n} of its rows are zero throughout ({share}).</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>{n} of {all}</source>
        <translation>{n} of {all}</translation>
    </message>
</context>
<context>
    <name>StatisticsMenu</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_menu.py"/>
        <source>Export the statistics</source>
        <translation>Export the statistics</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_menu.py"/>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_menu.py"/>
        <source>Save as CSV…</source>
        <translation>Save as CSV…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_menu.py"/>
        <source>Save as JSON…</source>
        <translation>Save as JSON…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_menu.py"/>
        <source>Copied the statistics</source>
        <translation>Copied the statistics</translation>
    </message>
</context>
<context>
    <name>StatisticsPanel</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics.py"/>
        <source>Statistics</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics.py"/>
        <source>Quantiles</source>
        <translation>Quantiles</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics.py"/>
        <source>Statistics of the magnitudes</source>
        <translation>Statistics of the magnitudes</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics.py"/>
        <source>Quantiles (approximate)</source>
        <translation>Quantiles (approximate)</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <location filename="../../ckpt_browser/ui/window/status.py"/>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/status.py"/>
        <source>Opening…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/status.py"/>
        <source>Could not be opened</source>
        <translation>Could not be opened</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/status.py"/>
        <source>1 tensor</source>
        <translation>1 tensor</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/status.py"/>
        <source>{n} tensors</source>
        <translation>{n} tensors</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/status.py"/>
        <source>1 parameter</source>
        <translation>1 parameter</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/status.py"/>
        <source>{n} parameters</source>
        <translation>{n} parameters</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/status.py"/>
        <source>{n} in tensors</source>
        <translation>{n} in tensors</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/status.py"/>
        <source>{n} on disk</source>
        <translation>{n} on disk</translation>
    </message>
</context>
<context>
    <name>SuggestionBar</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/aligning/suggestion_bar.py"/>
        <source>Confirm</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/aligning/suggestion_bar.py"/>
        <source>Not these</source>
        <translation>Not these</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/aligning/suggestion_bar.py"/>
        <source>Confirm all</source>
        <translation>Confirm all</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/aligning/suggestion_bar.py"/>
        <source>May have been renamed:</source>
        <translation>May have been renamed:</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/aligning/suggestion_bar.py"/>
        <source>{n} may have been renamed:</source>
        <translation>{n} may have been renamed:</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/aligning/suggestion_bar.py"/>
        <source>{left}
→ {right}
The same shape at the same position; nothing proves that they belong together.</source>
        <translation>{left}
→ {right}
The same shape at the same position; nothing proves that they belong together.</translation>
    </message>
</context>
<context>
    <name>SweepBar</name>
    <message>
        <location filename="../../ckpt_browser/ui/looking/sweep_bar.py"/>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/looking/sweep_bar.py"/>
        <source>Looking through numbers…</source>
        <translation>Looking through numbers…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/looking/sweep_bar.py"/>
        <source>Looking through numbers {n} %</source>
        <translation>Looking through numbers {n} %</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/looking/sweep_bar.py"/>
        <source>Looking through numbers {n} %, {rate}/s, {left} s left</source>
        <translation>Looking through numbers {n} %, {rate}/s, {left} s left</translation>
    </message>
</context>
<context>
    <name>Sweeper</name>
    <message>
        <location filename="../../ckpt_browser/ui/looking/sweeping.py"/>
        <source>Looked through all numbers; nothing stands out</source>
        <translation>Looked through all numbers; nothing stands out</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/looking/sweeping.py"/>
        <source>Looked through all numbers; one thing stands out</source>
        <translation>Looked through all numbers; one thing stands out</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/looking/sweeping.py"/>
        <source>Looked through all numbers; {n} things stand out</source>
        <translation>Looked through all numbers; {n} things stand out</translation>
    </message>
</context>
<context>
    <name>TargetDialog</name>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/target_dialog.py"/>
        <source>Would it load into…?</source>
        <translation>Would it load into…?</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/target_dialog.py"/>
        <source>What to load it into</source>
        <translation>What to load it into</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/target_dialog.py"/>
        <source>Look</source>
        <translation>Look</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/target_dialog.py"/>
        <source>Browse…</source>
        <translation>Browse…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/target_dialog.py"/>
        <source>A model of my own code…</source>
        <translation>A model of my own code…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/target_dialog.py"/>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/target_dialog.py"/>
        <source>A checkpoint of any format stands for the model that it was saved from. A list is a text file of names and shapes, such as “fc.weight [10, 4]”, or what “ckpt-browser ls --json” prints. Nothing in any of these files is run.</source>
        <translation>A checkpoint of any format stands for the model that it was saved from. A list is a text file of names and shapes, such as “fc.weight [10, 4]”, or what “ckpt-browser ls --json” prints. Nothing in any of these files is run.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/target_dialog.py"/>
        <source>Would {name} load into</source>
        <translation>Would {name} load into</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/target_dialog.py"/>
        <source>{name}, opened lately</source>
        <translation>{name}, opened lately</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/target_dialog.py"/>
        <source>No other file is open; browse for one</source>
        <translation>No other file is open; browse for one</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/target_dialog.py"/>
        <source>{name}, in {folder}</source>
        <translation>{name}, in {folder}</translation>
    </message>
</context>
<context>
    <name>TextFiles</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/exporting/text_files.py"/>
        <source>{form} text ({pattern})</source>
        <translation>{form} text ({pattern})</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/exporting/text_files.py"/>
        <source>Save numbers</source>
        <translation>Save numbers</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/exporting/text_files.py"/>
        <source>Written: {path}</source>
        <translation>Written: {path}</translation>
    </message>
</context>
<context>
    <name>TextSize</name>
    <message>
        <location filename="../../ckpt_browser/ui/access/text_commands.py"/>
        <source>Size of texts: {n} %</source>
        <translation>Size of texts: {n} %</translation>
    </message>
</context>
<context>
    <name>ToleranceFields</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/tolerance.py"/>
        <source>relative</source>
        <translation>relative</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/tolerance.py"/>
        <source>absolute</source>
        <translation>absolute</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/tolerance.py"/>
        <source>hide what lies within</source>
        <translation>hide what lies within</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/tolerance.py"/>
        <source>Leave out tensors of which no number differs by more than absolute + relative · |right|</source>
        <translation>Leave out tensors of which no number differs by more than absolute + relative · |right|</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/tolerance.py"/>
        <source>Tolerance</source>
        <translation>Tolerance</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/tolerance.py"/>
        <source>A number such as 1e-5, or nothing</source>
        <translation>A number such as 1e-5, or nothing</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/tolerance.py"/>
        <source>Tolerance, {kind}</source>
        <translation>Tolerance, {kind}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/tolerance.py"/>
        <source>{kind} tolerance, as in torch.allclose: 1e-5</source>
        <translation>{kind} tolerance, as in torch.allclose: 1e-5</translation>
    </message>
</context>
<context>
    <name>Tones</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/tones.py"/>
        <source>extreme</source>
        <translation>extreme</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/tones.py"/>
        <source>mean</source>
        <translation>mean</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/tones.py"/>
        <source>lowest</source>
        <translation>lowest</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/tones.py"/>
        <source>highest</source>
        <translation>highest</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/tones.py"/>
        <source>What a pixel shows of the numbers behind it. Extreme: the lowest or the highest, whichever is nearer to the end of all numbers on its side. NaN and infinities are shown in any case.</source>
        <translation>What a pixel shows of the numbers behind it. Extreme: the lowest or the highest, whichever is nearer to the end of all numbers on its side. NaN and infinities are shown in any case.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/tones.py"/>
        <source>99 % of the pixels</source>
        <translation>99 % of the pixels</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/tones.py"/>
        <source>the largest</source>
        <translation>the largest</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/tones.py"/>
        <source>a number</source>
        <translation>a number</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/tones.py"/>
        <source>The magnitude of the strongest colours: that of the largest number, one that 99 % of the pixels do not exceed, or one that you type.</source>
        <translation>The magnitude of the strongest colours: that of the largest number, one that 99 % of the pixels do not exceed, or one that you type.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/tones.py"/>
        <source>Magnitude of the strongest colour</source>
        <translation>Magnitude of the strongest colour</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/tones.py"/>
        <source>Each pixel</source>
        <translation>Each pixel</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/tones.py"/>
        <source>Colours up to</source>
        <translation>Colours up to</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>Digits</source>
        <translation>Digits</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>Digits; behind the point where the format is fixed</source>
        <translation>Digits; behind the point where the format is fixed</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>Go to an index</source>
        <translation>Go to an index</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>Go to index</source>
        <translation>Go to index</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>An index such as 12, 5 (Ctrl+G)</source>
        <translation>An index such as 12, 5 (Ctrl+G)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>Number format</source>
        <translation>Number format</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>Automatic</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>Fixed</source>
        <translation>Fixed</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>Scientific</source>
        <translation>Scientific</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>Whole</source>
        <translation>Whole</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>Hexadecimal</source>
        <translation>Hexadecimal</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>Largest magnitude</source>
        <translation>Largest magnitude</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>Next NaN</source>
        <translation>Next NaN</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>Next infinity</source>
        <translation>Next infinity</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>The strongest colours stand for ±{usual} and more</source>
        <translation>The strongest colours stand for ±{usual} and more</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <location filename="../../ckpt_browser/ui/help/tour.py"/>
        <source>Look inside any checkpoint</source>
        <translation>Look inside any checkpoint</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/help/tour.py"/>
        <source>Drop a file here. You see its layers at once, however large it is. Nothing in it is ever executed, so files of strangers are safe to open.</source>
        <translation>Drop a file here. You see its layers at once, however large it is. Nothing in it is ever executed, so files of strangers are safe to open.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/help/tour.py"/>
        <source>Change it without fear</source>
        <translation>Change it without fear</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/help/tour.py"/>
        <source>Rename, drop, convert, repair. Every step can be undone, and a save is read back before it takes the place of the old file.</source>
        <translation>Rename, drop, convert, repair. Every step can be undone, and a save is read back before it takes the place of the old file.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/help/tour.py"/>
        <source>Compare two of them</source>
        <translation>Compare two of them</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/help/tour.py"/>
        <source>Drop a second file to see what changed, and by how much. Ctrl+Shift+P finds every command, and F1 opens the manual.</source>
        <translation>Drop a second file to see what changed, and by how much. Ctrl+Shift+P finds every command, and F1 opens the manual.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/help/tour.py"/>
        <source>Tour</source>
        <translation>Tour</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/help/tour.py"/>
        <source>Skip</source>
        <translation>Skip</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/help/tour.py"/>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/help/tour.py"/>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/help/tour.py"/>
        <source>Next</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>Tree</name>
    <message>
        <location filename="../../ckpt_browser/ui/tree/measured_text.py"/>
        <source>cannot be read</source>
        <translation>cannot be read</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/measured_text.py"/>
        <source>{n} no bool</source>
        <translation>{n} no bool</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/measured_text.py"/>
        <source>{n} of {all} numbers are zero</source>
        <translation>{n} of {all} numbers are zero</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/measured_text.py"/>
        <source>{nan} NaN, {inf} infinite, of {all} numbers</source>
        <translation>{nan} NaN, {inf} infinite, of {all} numbers</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/measured_text.py"/>
        <source>{nan} NaN, {inf} infinite, of {all} numbers; {odd} bytes of a bool are neither 0 nor 1</source>
        <translation>{nan} NaN, {inf} infinite, of {all} numbers; {odd} bytes of a bool are neither 0 nor 1</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/measured_text.py"/>
        <source>no finite numbers</source>
        <translation>no finite numbers</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/measured_text.py"/>
        <source>From {low} to {high}</source>
        <translation>From {low} to {high}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/measured_text.py"/>
        <source>Nine tenths lie between {low} and {high}</source>
        <translation>Nine tenths lie between {low} and {high}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/row_text.py"/>
        <source>(top level)</source>
        <translation>(top level)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/row_text.py"/>
        <source>Something in it could not be read.</source>
        <translation>Something in it could not be read.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/row_text.py"/>
        <source>1 byte</source>
        <translation>1 byte</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/row_text.py"/>
        <source>{n} bytes</source>
        <translation>{n} bytes</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/row_text.py"/>
        <source>shown above already</source>
        <translation>shown above already</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/row_text.py"/>
        <source>bytes missing</source>
        <translation>bytes missing</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/row_text.py"/>
        <source>{n} tensors</source>
        <translation>{n} tensors</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/row_text.py"/>
        <source>empty</source>
        <translation>empty</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/row_text.py"/>
        <source>1 item</source>
        <translation>1 item</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/row_text.py"/>
        <source>{n} items</source>
        <translation>{n} items</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/row_text.py"/>
        <source>mixed</source>
        <translation>mixed</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/row_text.py"/>
        <source>tied with {name}</source>
        <translation>tied with {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/row_text.py"/>
        <source>shares with {name}</source>
        <translation>shares with {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/row_text.py"/>
        <source>1 row</source>
        <translation>1 row</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/row_text.py"/>
        <source>{n} rows</source>
        <translation>{n} rows</translation>
    </message>
</context>
<context>
    <name>UnsavedBox</name>
    <message>
        <location filename="../../ckpt_browser/ui/saving/closing.py"/>
        <source>Save the edits of {name}?</source>
        <translation>Save the edits of {name}?</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/closing.py"/>
        <source>Save the edits of {n} files?</source>
        <translation>Save the edits of {n} files?</translation>
    </message>
</context>
<context>
    <name>ValueDialog</name>
    <message>
        <location filename="../../ckpt_browser/ui/editing/value_dialog.py"/>
        <source>Edit a text</source>
        <translation>Edit a text</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/value_dialog.py"/>
        <source>Edit a value as JSON</source>
        <translation>Edit a value as JSON</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/value_dialog.py"/>
        <source>Value</source>
        <translation>Value</translation>
    </message>
</context>
<context>
    <name>ValuesPage</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/values_page.py"/>
        <source>the numbers of a comparison cannot be edited here; edit them in their own file</source>
        <translation>the numbers of a comparison cannot be edited here; edit them in their own file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/values_page.py"/>
        <source>Largest</source>
        <translation>Largest</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/values_page.py"/>
        <source>Go to the largest difference</source>
        <translation>Go to the largest difference</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/values_page.py"/>
        <source>Previous</source>
        <translation>Previous</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/values_page.py"/>
        <source>Go to the previous difference (Ctrl+Up)</source>
        <translation>Go to the previous difference (Ctrl+Up)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/values_page.py"/>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/values_page.py"/>
        <source>Go to the next difference (Ctrl+Down)</source>
        <translation>Go to the next difference (Ctrl+Down)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/values_page.py"/>
        <source>Nothing differs</source>
        <translation>Nothing differs</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/values_page.py"/>
        <source>Copy the left</source>
        <translation>Copy the left</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/values_page.py"/>
        <source>Copy the right</source>
        <translation>Copy the right</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/values_page.py"/>
        <source>Copy the differences</source>
        <translation>Copy the differences</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/values_page.py"/>
        <source>Only one rectangle can be copied at once</source>
        <translation>Only one rectangle can be copied at once</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/values_page.py"/>
        <source>Copied: {rows} × {columns} numbers</source>
        <translation>Copied: {rows} × {columns} numbers</translation>
    </message>
</context>
<context>
    <name>ValuesTable</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/table.py"/>
        <source>Values</source>
        <translation>Values</translation>
    </message>
</context>
<context>
    <name>ValuesViewer</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/sheets.py"/>
        <source>{cells} selected</source>
        <translation>{cells} selected</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/viewer.py"/>
        <source>This tensor has no elements</source>
        <translation>This tensor has no elements</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/viewer.py"/>
        <source>There is no NaN in this tensor</source>
        <translation>There is no NaN in this tensor</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/viewer.py"/>
        <source>There is no infinity in this tensor</source>
        <translation>There is no infinity in this tensor</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/viewer.py"/>
        <source>There is no finite number in this tensor</source>
        <translation>There is no finite number in this tensor</translation>
    </message>
</context>
<context>
    <name>Viewers</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/table.py"/>
        <source>Values</source>
        <translation>Values</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/table.py"/>
        <source>Histogram</source>
        <translation>Histogram</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/table.py"/>
        <source>Pictures</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/table.py"/>
        <source>Layers</source>
        <translation>Layers</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/table.py"/>
        <source>Sizes</source>
        <translation>Sizes</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/waiting.py"/>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/waiting.py"/>
        <source>Choose a model…</source>
        <translation>Choose a model…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/waiting.py"/>
        <source>What the code printed</source>
        <translation>What the code printed</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/waiting.py"/>
        <source>Reading the model…</source>
        <translation>Reading the model…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/waiting.py"/>
        <source>Your code builds the model…</source>
        <translation>Your code builds the model…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/waiting.py"/>
        <source>Looking what fits…</source>
        <translation>Looking what fits…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/waiting.py"/>
        <source>What would torch say if this file were loaded into a model? The model can be another checkpoint, a saved list of names and shapes, or built by your own code.</source>
        <translation>What would torch say if this file were loaded into a model? The model can be another checkpoint, a saved list of names and shapes, or built by your own code.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <location filename="../../ckpt_browser/ui/window/welcome.py"/>
        <source>Look inside a checkpoint</source>
        <translation>Look inside a checkpoint</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/welcome.py"/>
        <source>Nothing in a file is ever executed, and nothing is loaded until you look.</source>
        <translation>Nothing in a file is ever executed, and nothing is loaded until you look.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/welcome.py"/>
        <source>Drop files here: .pth  .pt  .ckpt  .bin  .safetensors  .index.json</source>
        <translation>Drop files here: .pth  .pt  .ckpt  .bin  .safetensors  .index.json</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/welcome.py"/>
        <source>Open a file…</source>
        <translation>Open a file…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/welcome.py"/>
        <source>Open the sample</source>
        <translation>Open the sample</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/welcome.py"/>
        <source>Recent</source>
        <translation>Recent</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/facts_table.py"/>
        <source>Path</source>
        <translation>Path</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/facts_table.py"/>
        <source>the top level</source>
        <translation>the top level</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/facts_table.py"/>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/facts_table.py"/>
        <source>Items</source>
        <translation>Items</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/facts_table.py"/>
        <source>Could not be read</source>
        <translation>Could not be read</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/facts_table.py"/>
        <source>Why not known</source>
        <translation>Why not known</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/facts_table.py"/>
        <source>differs</source>
        <translation>differs</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Location in the file</source>
        <translation>Location in the file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Shares its storage with</source>
        <translation>Shares its storage with</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Object</source>
        <translation>Object</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Contents</source>
        <translation>Contents</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Names in the pickle (never imported)</source>
        <translation>Names in the pickle (never imported)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Prefix</source>
        <translation>Prefix</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Layer</source>
        <translation>Layer</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Same as</source>
        <translation>Same as</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Shape</source>
        <translation>Shape</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Element type</source>
        <translation>Element type</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Elements</source>
        <translation>Elements</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>contiguous</source>
        <translation>contiguous</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>not contiguous</source>
        <translation>not contiguous</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Stride</source>
        <translation>Stride</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Requires grad</source>
        <translation>Requires grad</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>big-endian</source>
        <translation>big-endian</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>conjugate</source>
        <translation>conjugate</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>negated</source>
        <translation>negated</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>coalesced</source>
        <translation>coalesced</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Pieces</source>
        <translation>Pieces</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>In files</source>
        <translation>In files</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Storage</source>
        <translation>Storage</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>none: its bytes are not in the file, or lie in its parts</source>
        <translation>none: its bytes are not in the file, or lie in its parts</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Storage size</source>
        <translation>Storage size</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Uses of it</source>
        <translation>Uses of it</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Bytes in the file</source>
        <translation>Bytes in the file</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Compressed at</source>
        <translation>Compressed at</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>little</source>
        <translation>little</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>big</source>
        <translation>big</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Byte order</source>
        <translation>Byte order</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>CRC-32</source>
        <translation>CRC-32</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Missing</source>
        <translation>Missing</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>tied</source>
        <translation>tied</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>overlaps</source>
        <translation>overlaps</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>and {n} more</source>
        <translation>and {n} more</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Length</source>
        <translation>Length</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>an object of this class</source>
        <translation>an object of this class</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>the result of calling this function</source>
        <translation>the result of calling this function</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>the name itself</source>
        <translation>the name itself</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>a reference outside the pickle</source>
        <translation>a reference outside the pickle</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>It is</source>
        <translation>It is</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Executed</source>
        <translation>Executed</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>no, and never will be</source>
        <translation>no, and never will be</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Argument {n}</source>
        <translation>Argument {n}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Attributes</source>
        <translation>Attributes</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Tensors</source>
        <translation>Tensors</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Parameters</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>{n}, counting every number of every tensor</source>
        <translation>{n}, counting every number of every tensor</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>1 tensor</source>
        <translation>1 tensor</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>{n} tensors</source>
        <translation>{n} tensors</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>1 element</source>
        <translation>1 element</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>{n} elements</source>
        <translation>{n} elements</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>{n}, {some} of them running statistics</source>
        <translation>{n}, {some} of them running statistics</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>In the model</source>
        <translation>In the model</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>In the EMA copy</source>
        <translation>In the EMA copy</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>In optimizers</source>
        <translation>In optimizers</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Elsewhere</source>
        <translation>Elsewhere</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>1 tensor on {device}</source>
        <translation>1 tensor on {device}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>{n} tensors on {device}</source>
        <translation>{n} tensors on {device}</translation>
    </message>
</context>
<context>
    <name>Wrapping</name>
    <message>
        <location filename="../../ckpt_browser/ui/editing/new_entry.py"/>
        <source>Put everything into a new group</source>
        <translation>Put everything into a new group</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/new_entry.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>_Failed</name>
    <message>
        <location filename="../../ckpt_browser/ui/window/page.py"/>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/page.py"/>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/page.py"/>
        <source>{name} cannot be opened</source>
        <translation>{name} cannot be opened</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/page.py"/>
        <source>If you meant a command: in a terminal there is “ckpt-browser {command}”.</source>
        <translation>If you meant a command: in a terminal there is “ckpt-browser {command}”.</translation>
    </message>
</context>
<context>
    <name>_FillingRow</name>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/cards.py"/>
        <source>New rows hold</source>
        <translation>New rows hold</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/cards.py"/>
        <source>zeros</source>
        <translation>zeros</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/cards.py"/>
        <source>the mean of the others</source>
        <translation>the mean of the others</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/cards.py"/>
        <source>random numbers like the others</source>
        <translation>random numbers like the others</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/cards.py"/>
        <source>seed </source>
        <translation>seed </translation>
    </message>
</context>
<context>
    <name>_Lines</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/page.py"/>
        <source>Reload</source>
        <translation>Reload</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/page.py"/>
        <source>The file {name} changed on disk since it was opened</source>
        <translation>The file {name} changed on disk since it was opened</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/page.py"/>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/page.py"/>
        <source>Dismiss</source>
        <translation>Dismiss</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/page.py"/>
        <source>Only a part of {name} could be read; the rest is compared: {reason}</source>
        <translation>Only a part of {name} could be read; the rest is compared: {reason}</translation>
    </message>
</context>
<context>
    <name>_Offer</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/viewer.py"/>
        <source>Look through all numbers</source>
        <translation>Look through all numbers</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/viewer.py"/>
        <source>There are no tensors of floats here.</source>
        <translation>There are no tensors of floats here.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/viewer.py"/>
        <source>Looking through numbers…</source>
        <translation>Looking through numbers…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/viewer.py"/>
        <source>All layers in one picture: where their numbers lie, and how large they are. For this, all numbers of the file are looked through once.</source>
        <translation>All layers in one picture: where their numbers lie, and how large they are. For this, all numbers of the file are looked through once.</translation>
    </message>
</context>
<context>
    <name>_RuleRow</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/aligning/rules_panel.py"/>
        <source>regular expression, such as ^model\.</source>
        <translation>regular expression, such as ^model\.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/aligning/rules_panel.py"/>
        <source>replacement</source>
        <translation>replacement</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/aligning/rules_panel.py"/>
        <source>Remove this rule</source>
        <translation>Remove this rule</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/aligning/rules_panel.py"/>
        <source>moves 1 name</source>
        <translation>moves 1 name</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/aligning/rules_panel.py"/>
        <source>moves {n} names</source>
        <translation>moves {n} names</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/aligning/rules_panel.py"/>
        <source>{moved}, {n} are on the right then</source>
        <translation>{moved}, {n} are on the right then</translation>
    </message>
</context>
<context>
    <name>_Sliders</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/axes.py"/>
        <source>Places in the other dimensions</source>
        <translation>Places in the other dimensions</translation>
    </message>
</context>
<context>
    <name>_Waiting</name>
    <message>
        <location filename="../../ckpt_browser/ui/window/page.py"/>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/page.py"/>
        <source>Opening {name}</source>
        <translation>Opening {name}</translation>
    </message>
</context>
<context>
    <name>_Work</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/page.py"/>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/page.py"/>
        <source>Read the rest</source>
        <translation>Read the rest</translation>
    </message>
</context>
</TS>
