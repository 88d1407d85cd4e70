// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';

/**
 * The texts inside OUI's own components that our pages show, by OUI's tokens. OSD 2.19 gives words for a part of
 * them only, and OUI's English counts badly ("1 fields sorted"). OUI itself puts values into `{placeholders}`.
 */
export const componentWords = (): Record<string, string> => ({
  ...columnWords(),
  ...sortingWords(),
  ...gridWords(),
  ...pagesWords(),
  ...fieldAndPanelWords(),
});

/** Leaves the placeholders for OUI. */
const kept = (...names: string[]): Record<string, string> =>
  names.reduce((values, name) => ({ ...values, [name]: `{${name}}` }), {});

const columnWords = () => ({
  'euiColumnSelector.button': i18n.translate('siemReview.component.columnsButton', {
    defaultMessage: 'Columns',
  }),
  'euiColumnSelector.buttonActiveSingular': i18n.translate('siemReview.component.columnHidden', {
    defaultMessage: '{numberOfHiddenFields} column hidden',
    values: kept('numberOfHiddenFields'),
  }),
  'euiColumnSelector.buttonActivePlural': i18n.translate('siemReview.component.columnsHidden', {
    defaultMessage: '{numberOfHiddenFields} columns hidden',
    values: kept('numberOfHiddenFields'),
  }),
  'euiColumnSelector.search': i18n.translate('siemReview.component.columnsSearch', {
    defaultMessage: 'Search',
  }),
  'euiColumnSelector.searchcolumns': i18n.translate('siemReview.component.columnsSearchLabel', {
    defaultMessage: 'Search columns',
  }),
  'euiColumnSelector.selectAll': i18n.translate('siemReview.component.columnsShowAll', {
    defaultMessage: 'Show all',
  }),
  'euiColumnSelector.hideAll': i18n.translate('siemReview.component.columnsHideAll', {
    defaultMessage: 'Hide all',
  }),
  'euiColumnActions.hideColumn': i18n.translate('siemReview.component.columnHide', {
    defaultMessage: 'Hide column',
  }),
  'euiColumnActions.sort': i18n.translate('siemReview.component.columnSort', {
    defaultMessage: 'Sort {schemaLabel}',
    values: kept('schemaLabel'),
  }),
});

/** Our grids are sorted by one column, so the number before `buttonActive` is always 1. */
const sortingWords = () => ({
  'euiColumnSorting.button': i18n.translate('siemReview.component.sortButton', {
    defaultMessage: 'Sort',
  }),
  'euiColumnSorting.buttonActive': i18n.translate('siemReview.component.sortButtonActive', {
    defaultMessage: 'column sorted',
  }),
  'euiColumnSorting.emptySorting': i18n.translate('siemReview.component.sortNone', {
    defaultMessage: 'No column is sorted',
  }),
  'euiColumnSorting.pickFields': i18n.translate('siemReview.component.sortPick', {
    defaultMessage: 'Choose the column to sort by',
  }),
  'euiColumnSorting.sortFieldAriaLabel': i18n.translate('siemReview.component.sortBy', {
    defaultMessage: 'Sort by: ',
  }),
  'euiColumnSorting.clearAll': i18n.translate('siemReview.component.sortClear', {
    defaultMessage: 'Clear sorting',
  }),
  'euiColumnSortingDraggable.defaultSortAsc': i18n.translate('siemReview.component.sortTextUp', {
    defaultMessage: 'A-Z',
  }),
  'euiColumnSortingDraggable.defaultSortDesc': i18n.translate('siemReview.component.sortTextDown', {
    defaultMessage: 'Z-A',
  }),
  'euiColumnSortingDraggable.activeSortLabel': i18n.translate('siemReview.component.sortedNow', {
    defaultMessage: 'is sorting this grid',
  }),
  'euiColumnSortingDraggable.removeSortLabel': i18n.translate('siemReview.component.sortRemove', {
    defaultMessage: 'Do not sort by:',
  }),
  'euiColumnSortingDraggable.toggleLegend': i18n.translate('siemReview.component.sortMethod', {
    defaultMessage: 'Order of column: ',
  }),
  'euiDataGridSchema.numberSortTextAsc': i18n.translate('siemReview.component.sortNumberUp', {
    defaultMessage: 'Low-High',
  }),
  'euiDataGridSchema.numberSortTextDesc': i18n.translate('siemReview.component.sortNumberDown', {
    defaultMessage: 'High-Low',
  }),
});

const gridWords = () => ({
  'euiDataGrid.ariaLabelGridPagination': i18n.translate('siemReview.component.gridPages', {
    defaultMessage: 'Pages of the grid above: {label}',
    values: kept('label'),
  }),
  'euiDataGrid.ariaLabelledByGridPagination': i18n.translate(
    'siemReview.component.gridPagesPlain',
    { defaultMessage: 'Pages of the grid above' }
  ),
  'euiDataGrid.fullScreenButton': i18n.translate('siemReview.component.gridFull', {
    defaultMessage: 'Full screen',
  }),
  'euiDataGrid.fullScreenButtonActive': i18n.translate('siemReview.component.gridFullEnd', {
    defaultMessage: 'Exit full screen',
  }),
  'euiDataGrid.ariaLabel': i18n.translate('siemReview.component.gridLabel', {
    defaultMessage: '{label}; page {page} of {pageCount}',
    values: kept('label', 'page', 'pageCount'),
  }),
  'euiDataGrid.ariaLabelledBy': i18n.translate('siemReview.component.gridLabelPlain', {
    defaultMessage: 'Page {page} of {pageCount}',
    values: kept('page', 'pageCount'),
  }),
  'euiDataGrid.screenReaderNotice': i18n.translate('siemReview.component.gridNotice', {
    defaultMessage: 'Cell contains interactive content.',
  }),
  'euiDataGridCell.row': i18n.translate('siemReview.component.cellRow', { defaultMessage: 'Row' }),
  'euiDataGridCell.column': i18n.translate('siemReview.component.cellColumn', {
    defaultMessage: 'Column',
  }),
  'euiDataGridCellButtons.expandButtonTitle': i18n.translate('siemReview.component.cellExpand', {
    defaultMessage: 'Click or press Enter to see and use the cell',
  }),
  'euiDataGridHeaderCell.headerActions': i18n.translate('siemReview.component.headerActions', {
    defaultMessage: 'Column actions',
  }),
});

const pagesWords = () => ({
  'euiTablePagination.rowsPerPage': i18n.translate('siemReview.component.rowsPerPage', {
    defaultMessage: 'Rows per page',
  }),
  'euiTablePagination.rowsPerPageOption': i18n.translate('siemReview.component.rowsPerPageChoice', {
    defaultMessage: '{rowsPerPage} rows',
    values: kept('rowsPerPage'),
  }),
  'euiPagination.previousPage': i18n.translate('siemReview.component.pageBefore', {
    defaultMessage: 'Previous page, {page}',
    values: kept('page'),
  }),
  'euiPagination.disabledPreviousPage': i18n.translate('siemReview.component.pageBeforeNone', {
    defaultMessage: 'Previous page',
  }),
  'euiPagination.nextPage': i18n.translate('siemReview.component.pageNext', {
    defaultMessage: 'Next page, {page}',
    values: kept('page'),
  }),
  'euiPagination.disabledNextPage': i18n.translate('siemReview.component.pageNextNone', {
    defaultMessage: 'Next page',
  }),
  'euiPagination.firstRangeAriaLabel': i18n.translate('siemReview.component.pagesLeftOutBefore', {
    defaultMessage: 'Skipping pages 2 to {lastPage}',
    values: kept('lastPage'),
  }),
  'euiPagination.lastRangeAriaLabel': i18n.translate('siemReview.component.pagesLeftOut', {
    defaultMessage: 'Skipping pages {firstPage} to {lastPage}',
    values: kept('firstPage', 'lastPage'),
  }),
  'euiPagination.pageOfTotalCompressed': i18n.translate('siemReview.component.pageOf', {
    defaultMessage: '{page} of {total}',
    values: kept('page', 'total'),
  }),
  'euiPaginationButton.longPageString': i18n.translate('siemReview.component.pageLong', {
    defaultMessage: 'Page {page} of {totalPages}',
    values: kept('page', 'totalPages'),
  }),
  'euiPaginationButton.shortPageString': i18n.translate('siemReview.component.pageShort', {
    defaultMessage: 'Page {page}',
    values: kept('page'),
  }),
});

const fieldAndPanelWords = () => ({
  'euiComboBoxPill.removeSelection': i18n.translate('siemReview.component.pickRemove', {
    defaultMessage: 'Remove {children}',
    values: kept('children'),
  }),
  'euiComboBoxOptionsList.loadingOptions': i18n.translate('siemReview.component.pickLoading', {
    defaultMessage: 'Loading options',
  }),
  'euiComboBoxOptionsList.alreadyAdded': i18n.translate('siemReview.component.pickAlready', {
    defaultMessage: '{label} is already chosen',
    values: kept('label'),
  }),
  'euiComboBoxOptionsList.noMatchingOptions': i18n.translate('siemReview.component.pickNoMatch', {
    defaultMessage: 'Nothing matches {searchValue}',
    values: kept('searchValue'),
  }),
  'euiComboBoxOptionsList.noAvailableOptions': i18n.translate('siemReview.component.pickNone', {
    defaultMessage: 'There is nothing to choose from',
  }),
  'euiComboBoxOptionsList.allOptionsSelected': i18n.translate('siemReview.component.pickAll', {
    defaultMessage: 'All options are chosen',
  }),
  'euiComboBoxOptionsList.createCustomOption': i18n.translate('siemReview.component.pickCreate', {
    defaultMessage: 'Use {searchValue}',
    values: kept('searchValue'),
  }),
  'euiFormControlLayoutClearButton.label': i18n.translate('siemReview.component.clearInput', {
    defaultMessage: 'Clear input',
  }),
  'euiCodeBlock.copyButton': i18n.translate('siemReview.component.codeCopy', {
    defaultMessage: 'Copy',
  }),
  'euiCodeBlock.fullscreenExpand': i18n.translate('siemReview.component.codeLarge', {
    defaultMessage: 'Expand',
  }),
  'euiCodeBlock.fullscreenCollapse': i18n.translate('siemReview.component.codeSmall', {
    defaultMessage: 'Collapse',
  }),
  'euiFlyout.closeAriaLabel': i18n.translate('siemReview.component.flyoutClose', {
    defaultMessage: 'Close',
  }),
  'euiPopover.screenReaderAnnouncement': i18n.translate('siemReview.component.popoverNotice', {
    defaultMessage: 'You are in a dialog. Escape closes it.',
  }),
  'euiLink.external.ariaLabel': i18n.translate('siemReview.component.linkOutside', {
    defaultMessage: 'External link',
  }),
  'euiLink.newTarget.screenReaderOnlyText': i18n.translate('siemReview.component.linkNewTab', {
    defaultMessage: '(opens in a new tab or window)',
  }),
  'euiProgress.valueText': i18n.translate('siemReview.component.progress', {
    defaultMessage: '{value}%',
    values: kept('value'),
  }),
});
